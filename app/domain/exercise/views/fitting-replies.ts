import type { RequestKind } from '../../scenario/compiled.ts';
import { factsOf } from '../facts-of.ts';
import type { RequestItem } from '../items.ts';
import { isPlayed } from '../policy.ts';
import type { State } from '../state.ts';
import { actsFor, type Viewing } from './viewing.ts';

/** Whether this audience ever answers for a party that nobody plays, and there is one. */
export function answersForOthers({ scenario, state, audience }: Viewing): boolean {
  const { kind } = audience;
  if (kind !== 'operator' && kind !== 'lead' && kind !== 'simcell') return false;
  return scenario.voices.length > 0 || state.meta.inPlay.length < scenario.roles.length;
}

/**
 * Ids of the ready replies that agree with what has happened so far: for those who answer for the party that has the turn, where
 * nobody plays it. Null for everybody else.
 */
export function fittingReplies(
  viewing: Viewing,
  { ready }: RequestKind,
  { turn }: RequestItem,
): readonly string[] | null {
  const { scenario, state } = viewing;
  if (turn === null || isPlayed(state, turn) || !actsFor(viewing, turn)) return null;
  const facts = factsOf(scenario, () => state);
  return ready.filter((reply) => !reply.when || reply.when.holds(facts) === true).map(({ id }) => id);
}

/** Whether other replies fit than before, though nothing happened to the request itself. */
export function isReadvised(viewing: Viewing, before: State, item: RequestItem): boolean {
  const kind = viewing.scenario.requests.get(item.kind);
  if (!kind || kind.ready.length === 0) return false;
  const now = fittingReplies(viewing, kind, item);
  const then = fittingReplies({ ...viewing, state: before }, kind, item);
  return now?.join() !== then?.join();
}
