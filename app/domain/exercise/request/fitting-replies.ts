import type { FactReader, RequestKind, Scenario } from '../../scenario/compiled.ts';
import { factsOf } from '../engine/facts-of.ts';
import { actsFor, seesAll, type Viewing } from '../engine/viewing.ts';
import { isPlayedByPeople } from '../seat/sat-at.ts';
import type { State } from '../state.ts';
import type { RequestItem } from './item.ts';

/** What was asked of a state: all audiences and requests share it. */
interface Asked {
  readonly facts: FactReader;
  /** Ids of the ready replies of a kind that fit. */
  readonly fitting: Map<RequestKind, readonly string[]>;
}
const asked = new WeakMap<State, Asked>();

/** By the state before: an entry may hold what comes after it, but no state may keep all that came before it alive. */
const found = new WeakMap<State, { readonly after: State; readonly keys: readonly string[] }>();

/** Those that agree with what has happened so far, in the scenario's order. */
function repliesThatFit(scenario: Scenario, state: State, kind: RequestKind): readonly string[] {
  const { facts, fitting } = asked.get(state) ?? {
    facts: factsOf(scenario, () => state),
    fitting: new Map<RequestKind, readonly string[]>(),
  };
  asked.set(state, { facts, fitting });
  const known = fitting.get(kind);
  if (known !== undefined) return known;
  const ids = kind.ready
    .filter((reply) => !reply.when || reply.when.holds(facts) === true)
    .map(({ id }) => id);
  fitting.set(kind, ids);
  return ids;
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
  return repliesThatFit(scenario, state, kind);
}

/** Keys of requests of which other replies fit than before, though nothing happened to the request itself. */
export function withOtherFittingReplies(viewing: Viewing, { state: before }: Viewing): readonly string[] {
  const { scenario, state, audience } = viewing;
  if (!seesAll(viewing) && audience.kind !== 'simcell') return [];
  const known = found.get(before);
  if (known?.after === state) return known.keys;
  const isOthers = (at: State, party: string) => !isPlayedByPeople(at, party);
  const keys: string[] = [];
  for (const [key, item] of Object.entries(state.requests)) {
    if (item.turn === null || before.requests[key] !== item) continue;
    const kind = scenario.requests.get(item.kind);
    const isNow = isOthers(state, item.turn);
    // Somebody sat down where nobody was.
    if (before.seats !== state.seats && isOthers(before, item.turn) !== isNow) keys.push(key);
    else if (kind && isNow) {
      const [then, now] = [before, state].map((at) => repliesThatFit(scenario, at, kind).join(' '));
      if (then !== now) keys.push(key);
    }
  }
  found.set(before, { after: state, keys });
  return keys;
}
