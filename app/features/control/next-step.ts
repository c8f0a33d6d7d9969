import type { Keyed } from '#app/contract/items.ts';
import type { ControlItems } from './items.ts';
import { CONTROL, owedOf } from './owed.ts';

/** What the operator or the lead does next. */
export type NextStep =
  | { readonly is: 'join'; readonly missing: readonly string[] }
  | { readonly is: 'ready'; readonly ready: number; readonly tables: number }
  | { readonly is: 'brief' }
  | { readonly is: 'start' }
  | { readonly is: 'resume'; readonly reason: string }
  | { readonly is: 'rule'; readonly item: Keyed<'action'> }
  | { readonly is: 'answer'; readonly item: Keyed<'request'>; readonly party: string }
  | { readonly is: 'offer'; readonly item: Keyed<'inject'> }
  | {
      readonly is: 'close';
      readonly round: number;
      readonly because: 'time' | 'done';
      /** Deferred decisions whose review day has come: mentioned, but no reason to wait. */
      readonly reviews: readonly Keyed<'decision'>[];
    }
  | { readonly is: 'open'; readonly round: number }
  | { readonly is: 'end' }
  | { readonly is: 'wait'; readonly round: number; readonly open: number }
  | { readonly is: 'talk' }
  | { readonly is: 'agree'; readonly changed: number }
  | { readonly is: 'release' }
  | { readonly is: 'finish' }
  | { readonly is: 'over' };

/** How long to wait for an expected act before proposing to prompt it, in milliseconds of play. */
const UNPROMPTED = 5 * 60_000;

/** What to do, first things first; never empty. `play`: milliseconds of play now; `day`: of the story. */
export function nextSteps(items: ControlItems, play: number, day: number): readonly NextStep[] {
  const [exercise] = items.exercise;
  switch (exercise?.stage) {
    case undefined:
      return [{ is: 'over' }];
    case 'lobby':
    case 'briefing':
      return beforePlay(items, exercise);
    case 'paused':
      return [{ is: 'resume', reason: exercise.stopped ?? 'break' }];
    case 'running':
      return inPlay(items, exercise, play, day);
    case 'hot-wash':
      return [{ is: 'talk' }];
    case 'debrief':
      return [{ is: 'agree', changed: items.rating.length }];
    case 'released':
      return [exercise.ratingsOut ? { is: 'finish' } : { is: 'release' }];
    case 'closed':
      return [{ is: 'over' }];
  }
}

export interface TableThere {
  readonly party: string;
  readonly isThere: boolean;
  readonly isReady: boolean;
}

/** The tables of the exercise: whether somebody sits there and whether they are ready. */
export function tablesOf(items: ControlItems): readonly TableThere[] {
  return (items.exercise[0]?.inPlay ?? []).map((party) => {
    const seats = items.seat.filter(
      ({ role, kind, present }) => role === party && present && (kind === 'table' || kind === 'individual'),
    );
    return { party, isThere: seats.length > 0, isReady: seats.some(({ ready }) => ready) };
  });
}

/** Tables in play at which nobody ever sat. */
export function emptyTables(items: ControlItems): ReadonlySet<string> {
  const sat = new Set(
    items.seat.flatMap(({ role, kind }) => (kind === 'table' || kind === 'individual' ? [role] : [])),
  );
  return new Set((items.exercise[0]?.inPlay ?? []).filter((party) => !sat.has(party)));
}

function beforePlay(items: ControlItems, { stage }: Keyed<'exercise'>): readonly NextStep[] {
  const tables = tablesOf(items);
  const missing = tables.filter(({ isThere }) => !isThere).map(({ party }) => party);
  const ready = tables.filter(({ isReady }) => isReady).length;
  const there = tables.length - missing.length;
  const join: NextStep[] = missing.length > 0 ? [{ is: 'join', missing }] : [];
  const brief: NextStep[] = stage === 'lobby' ? [{ is: 'brief' }] : [];
  // Play may begin with fewer tables. The briefing is never skipped: it is where the stop word is given.
  if (there > 0 && ready === there) return [...brief, { is: 'start' }, ...join];
  const wait: NextStep[] = there > 0 && stage === 'briefing' ? [{ is: 'ready', ready, tables: there }] : [];
  return [...join, ...brief, ...wait, { is: 'start' }];
}

function inPlay(
  items: ControlItems,
  exercise: Keyed<'exercise'>,
  play: number,
  day: number,
): readonly NextStep[] {
  const owed = owedOf(items, day);
  const empty = emptyTables(items);
  const waiting: NextStep[] = [
    ...owed.flatMap((row): NextStep[] => (row.kind === 'action' ? [{ is: 'rule', item: row.item }] : [])),
    ...owed.flatMap((row): NextStep[] =>
      row.kind === 'request' && (!exercise.inPlay.includes(row.party) || empty.has(row.party))
        ? [{ is: 'answer', item: row.item, party: row.party }]
        : [],
    ),
  ];
  // Before prompting is proposed, an expected act is given time to come by itself.
  const offers = owed.flatMap((row): NextStep[] =>
    row.kind === 'offer' &&
    !(row.item.to ?? []).every((party) => empty.has(party)) &&
    play - (row.since ?? 0) >= UNPROMPTED
      ? [{ is: 'offer', item: row.item }]
      : [],
  );
  const round = roundStep(items, exercise, play, day);
  return round.is === 'wait' ? [...waiting, ...offers, round] : [...waiting, round, ...offers];
}

function roundStep(items: ControlItems, exercise: Keyed<'exercise'>, play: number, day: number): NextStep {
  const { round: n, nextRound } = exercise;
  if (n === null) return nextRound === null ? { is: 'end' } : { is: 'open', round: nextRound };
  const round = items.round.find((each) => each.n === n);
  const empty = emptyTables(items);
  // A round does not wait for a table at which nobody sits.
  const owed = owedOf(items, day).filter(({ party }) => party !== CONTROL && !empty.has(party));
  // To defer is to decide: deferred decisions may outlast the round.
  const reviews = owed.flatMap((row) => (row.kind === 'review' ? [row.item] : []));
  if (round?.endsAt != null && play >= round.endsAt)
    return { is: 'close', round: n, because: 'time', reviews };
  const open = owed.filter(({ kind }) => kind === 'decision' || kind === 'request' || kind === 'talk').length;
  const isBuying =
    n === 0 &&
    tablesOf(items).some(
      ({ party, isThere }) =>
        isThere &&
        items.budget.some(({ role, items: list }) => role === party && !list.some(({ bought }) => bought)),
    );
  return open === 0 && !isBuying
    ? { is: 'close', round: n, because: 'done', reviews }
    : { is: 'wait', round: n, open };
}
