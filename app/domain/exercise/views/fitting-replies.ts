import type { RequestKind, Scenario } from '../../scenario/compiled.ts';
import { factsOf } from '../facts-of.ts';
import type { RequestItem } from '../items.ts';
import { isPlayedByPeople } from '../sat-at.ts';
import type { State } from '../state.ts';
import { actsFor, type Viewing } from './viewing.ts';

/** Ids of the ready replies of a kind, for each state that somebody asked of: all audiences and requests share it. */
const found = new WeakMap<State, Map<RequestKind, string>>();

const ANSWERS_FOR_OTHERS: ReadonlySet<string> = new Set(['operator', 'lead', 'simcell']);

/** Those that agree with what has happened so far, as one text: equal where the same ones do. */
function repliesThatFit(scenario: Scenario, state: State, kind: RequestKind): string {
  const known = found.get(state) ?? new Map<RequestKind, string>();
  found.set(state, known);
  const before = known.get(kind);
  if (before !== undefined) return before;
  const facts = factsOf(scenario, () => state);
  const fitting = kind.ready
    .filter((reply) => !reply.when || reply.when.holds(facts) === true)
    .map(({ id }) => id)
    .join(' ');
  known.set(kind, fitting);
  return fitting;
}

/**
 * Ids of the ready replies that agree with what has happened so far: for those who answer for the party that has the turn, where
 * nobody plays it. Null for everybody else.
 */
export function fittingReplies(
  viewing: Viewing,
  kind: RequestKind,
  { turn }: RequestItem,
): readonly string[] | null {
  const { scenario, state } = viewing;
  if (turn === null || isPlayedByPeople(state, turn) || !actsFor(viewing, turn)) return null;
  return repliesThatFit(scenario, state, kind).split(' ');
}

/** Keys of requests of which other replies fit than before, though nothing happened to the request itself. */
export function readvised(viewing: Viewing, before: State): readonly string[] {
  const { scenario, state, audience } = viewing;
  if (!ANSWERS_FOR_OTHERS.has(audience.kind)) return [];
  const isOthers = (at: State, { turn }: RequestItem) => turn !== null && !isPlayedByPeople(at, turn);
  return Object.entries(state.requests).flatMap(([key, item]) => {
    const kind = scenario.requests.get(item.kind);
    if (item.turn === null || before.requests[key] !== item || !kind) return [];
    // Somebody sat down where nobody was.
    if (before.seats !== state.seats && isOthers(before, item) !== isOthers(state, item)) return [key];
    const isSame = repliesThatFit(scenario, before, kind) === repliesThatFit(scenario, state, kind);
    return isSame || !isOthers(state, item) ? [] : [key];
  });
}
