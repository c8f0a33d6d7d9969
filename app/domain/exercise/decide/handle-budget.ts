import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { notRunning } from './guards.ts';

/** Preparedness is round 0: what a table buys there changes what it can do later. */
export function handleBudget(
  draft: Draft,
  command: CommandOf<'budget.spend'>,
  role: string,
): Rejection | undefined {
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  const { budget } = draft.scenario;
  if (!budget || draft.state().round !== 0) return reject('budget-closed', {});
  const spent = draft.state().budgets[role];
  let staffDays = 0;
  let money = 0;
  for (const id of new Set(command.items)) {
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
  draft.emit({ type: 'budget.spent', role, items: [...new Set(command.items)], staffDays, money });
  return;
}
