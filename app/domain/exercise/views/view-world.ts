import { cellsMatching } from '../../caseload/cells.ts';
import type { Movement, Scenario } from '../../scenario/compiled.ts';
import { storyAt } from '../clocks.ts';
import type { CommandType } from '../commands.ts';
import { factsOf } from '../facts-of.ts';
import type { MovementItem, RedLineItem, TimerItem } from '../items.ts';
import type { View, ViewItem } from '../view.ts';
import {
  actsFor,
  hasEntered,
  isPartyOf,
  line,
  may,
  partyName,
  seesAll,
  since,
  type Viewing,
  when,
} from './viewing.ts';

/** Everybody sees the movement file and which square is red: that is what it is for. */
export function viewMovement(viewing: Viewing, movement: Movement, item: MovementItem): ViewItem {
  const { book } = viewing.look;
  const path = `movements.${movement.id}`;
  const commands: CommandType[] =
    item.status === 'ready'
      ? ['movement.depart', 'movement.hold']
      : item.status === 'waiting' || item.status === 'held'
        ? ['movement.hold']
        : [];
  return {
    title: book.text(`${path}.title`),
    owner: movement.owner,
    status: item.status,
    opening: item.opening,
    squares: movement.squares.map((square) => ({
      id: square.id,
      label: book.text(`${path}.squares.${square.id}.label`),
      party: square.party,
      partyName: partyName(viewing, square.party),
      colour: item.squares[square.id] ?? 'waiting',
    })),
    opened: when(item.opened),
    settled: when(item.settled),
    ...since(viewing, item.opened),
    ...(seesAll(viewing)
      ? { turns: item.turns.map(({ square, to, mark }) => ({ square, to, when: when(mark) })) }
      : {}),
    can: may(viewing, actsFor(viewing, movement.owner) ? commands : []),
  };
}

/** Red lines are never announced: only those see them who evaluate or steer. */
export function viewRedLine(viewing: Viewing, item: RedLineItem): ViewItem | null {
  if (!seesAll(viewing)) return null;
  const { id, role, status, called } = item;
  return {
    redLine: id,
    title: viewing.look.book.text(`redLines.${id}.title`),
    role,
    item: item.item,
    status,
    called: line(viewing, called),
    approached: when(item.approached),
    crossed: when(item.crossed),
    reversed: when(item.reversed),
    effective: when(item.effective),
  };
}

export function viewTimer(viewing: Viewing, item: TimerItem): ViewItem | null {
  if (!seesAll(viewing)) return null;
  const { clock, due, status, opening } = item;
  return { clock, due, status, opening };
}

/** What a role has left to spend, and on what; items it did not buy keep their price. */
export function viewBudget(viewing: Viewing, role: string): ViewItem | null {
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
    can: may(viewing, viewing.state.round === 0 ? ['budget.spend'] : []),
  };
}

/** Numbers that this audience is shown: its own count, and the public ones. */
export function viewIndicators(viewing: Viewing): View {
  const { caseload } = viewing.scenario;
  if (!caseload) return {};
  const shown = caseload.indicators.filter(
    (one) => hasEntered(viewing, one) && (one.public || seesAll(viewing) || isPartyOf(viewing, one.seenBy)),
  );
  return Object.fromEntries(
    shown.map((one) => [
      `indicator:${one.id}`,
      {
        title: viewing.look.book.text(`caseload.indicators.${one.id}.title`),
        people: cellsMatching(caseload, viewing.state, one),
      },
    ]),
  );
}

/** Who answers for a place today; with `before`, only of those places where it is another party since. */
export function viewPlaces(viewing: Viewing, before?: Viewing): View {
  return Object.fromEntries(
    viewing.scenario.places.flatMap((place) => {
      const authority = hasEntered(viewing, place) ? shownAuthority(viewing, place) : undefined;
      if (authority === undefined || (before && authority === shownAuthority(before, place))) return [];
      const authorityName = partyName(viewing, authority);
      return [[`place:${place.id}`, { title: viewing.look.book.name(place.id), authority, authorityName }]];
    }),
  );
}

/**
 * Who answers for it as far as this audience knows: where the story ran ahead of a round, a party that has not entered is
 * not named, but the one before it.
 */
function shownAuthority(viewing: Viewing, { id, authority }: Scenario['places'][number]): string | undefined {
  const { state, later } = viewing;
  const now = factsOf(viewing.scenario, () => state).authority(id);
  if (!later.has(now)) return now;
  const day = storyAt(state.clock, state.at) / 1440;
  return authority.findLast(({ from, party }) => from <= day && !later.has(party))?.party;
}
