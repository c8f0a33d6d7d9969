import type { FactReader, RequestKind, Scenario } from '../../scenario/compiled.ts';
import { factsOf } from '../engine/facts-of.ts';
import { onceBetween } from '../engine/once-between.ts';
import { actsFor, seesAhead, type Viewing } from '../engine/viewing.ts';
import { isPlayedByPeople } from '../seat/sat-at.ts';
import type { State } from '../state.ts';
import type { RequestItem } from './item.ts';

/** What was already worked out for a state, for all audiences and requests. */
interface Asked {
  readonly facts: FactReader;
  /** Ids of the ready replies that fit, by kind of request. */
  readonly fitting: Map<RequestKind, readonly string[]>;
}
const asked = new WeakMap<State, Asked>();

/** The ready replies that agree with what has happened so far, in the scenario's order. */
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
 * Ids of the ready replies that agree with what has happened so far, for those who may answer for a party that nobody
 * plays when it has the turn. Null for everybody else.
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

/** Keys of requests for which other replies fit than before, although nothing happened to the request itself. */
export function withOtherFittingReplies(viewing: Viewing, before: Viewing): readonly string[] {
  return seesAhead(viewing) ? otherwiseFitting(viewing, before) : [];
}

const otherwiseFitting = onceBetween((scenario, before, after) =>
  Object.entries(after.requests).flatMap(([key, item]) => {
    if (item.turn === null || before.requests[key] !== item) return [];
    const [then, now] = [before, after].map((state) => fittingNow(scenario, state, item));
    return then === now ? [] : [key];
  }),
);

/** Null if people play the party whose turn it is. */
function fittingNow(scenario: Scenario, state: State, item: RequestItem): string | null {
  const kind = scenario.requests.get(item.kind);
  if (!kind || item.turn === null || isPlayedByPeople(state, item.turn)) return null;
  return repliesThatFit(scenario, state, kind).join(' ');
}
