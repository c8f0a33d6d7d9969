import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { commandsOn, type ItemDef, type KindDef, type Subject } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import { line } from '../engine/line.ts';
import { put } from '../engine/put.ts';
import { PARTIES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { isPartyOf, seesAll, type Viewing } from '../engine/viewing.ts';
import type { CommandOf } from '../vocabulary.ts';

/** A role that may buy something, whether it has bought anything yet or not. */
interface BudgetTarget {
  readonly role: string;
}

const budgetSubject: Subject<BudgetTarget> = {
  kind: 'budget',
  find: ({ scenario }, role) => (scenario.isRole(role) ? { role } : undefined),
};

const commands: KindDef<'budget'>['commands'] = {
  'budget.spend': commandsOn(budgetSubject)({
    moves: ['budget.spent'],
    by: PARTIES,
    acts: 'party',
    stage: inPlay,
    // The command names no role: the sender buys for the one that it acts for.
    key: (_command, party) => party,
    owners: (_asking, { role }) => [role],
    guard: ({ scenario, state }) =>
      scenario.budget && state.round === 0 ? undefined : reject('budget-closed'),
    decide: spend,
  }),
};

function spend(
  draft: Draft,
  command: CommandOf<'budget.spend'>,
  { role }: BudgetTarget,
): Rejection | undefined {
  const { budget } = draft.scenario;
  if (!budget) return reject('budget-closed');
  const spent = draft.state().budgets[role];
  const items = [...new Set(command.items)];
  let staffDays = 0;
  let money = 0;
  for (const id of items) {
    const item = budget.items.find((one) => one.id === id);
    if (!item?.roles.includes(role)) return reject('unknown-item', { item: id });
    if (spent?.items.includes(id)) return reject('already-bought', { item: id });
    staffDays += item.staffDays;
    money += item.money;
  }
  const leftDays = budget.staffDays - (spent?.staffDays ?? 0);
  const leftMoney = budget.money - (spent?.money ?? 0);
  if (staffDays > leftDays || money > leftMoney)
    return reject('budget-spent', { staffDays: leftDays, money: leftMoney });
  draft.emit({ type: 'budget.spent', role, items, staffDays, money });
  return undefined;
}

const facts: KindDef<'budget'>['facts'] = {
  'budget.spent': {
    fold: (state, { role, items, staffDays, money }, { mark }) => {
      const before = state.budgets[role];
      return put(state, 'budgets', role, {
        role,
        items: [...(before?.items ?? []), ...items],
        staffDays: (before?.staffDays ?? 0) + staffDays,
        money: (before?.money ?? 0) + money,
        seq: mark.seq,
      });
    },
    undoable: true,
    line: ({ type, role, items }) => line(type, { party: { party: role }, items: { bought: items } }),
  },
};

/** What a role has left to spend, and all the items that it can buy or has bought. */
function viewBudget(viewing: Viewing, { role }: BudgetTarget) {
  const { budget } = viewing.scenario;
  if (!budget || (!seesAll(viewing) && !isPartyOf(viewing, [role]))) return null;
  const items = budget.items.filter((item) => item.roles.includes(role));
  if (items.length === 0) return null;
  const spent = viewing.state.budgets[role];
  const { book } = viewing.look;
  return {
    role,
    staffDays: budget.staffDays - (spent?.staffDays ?? 0),
    money: budget.money - (spent?.money ?? 0),
    items: items.map(({ id, staffDays, money }) => ({
      id,
      title: book.text(`budget.items.${id}.title`),
      gives: book.text(`budget.items.${id}.gives`),
      staffDays,
      money,
      bought: spent?.items.includes(id) ?? false,
    })),
  };
}

/** What a table buys in round 0 changes what it can do later. */
export const budget = {
  commands,
  facts,
  items: {
    budget: {
      subject: budgetSubject,
      make: viewBudget,
      standing: ({ scenario, state }) => (state.rounds[0] ? scenario.roles.map(({ id }) => id) : []),
    } satisfies ItemDef<BudgetTarget>,
  },
  collections: { budgets: { keeps: 'script', undoes: true, item: 'budget' } },
  statuses: [],
} as const satisfies KindDef<'budget'>;
