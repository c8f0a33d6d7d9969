import type { State } from '../state.ts';
import { SeatKind } from './fields.ts';

/** These lists say which kinds of seat may ever give a command. */
export const EVERYBODY: readonly SeatKind[] = SeatKind.options;
/**
 * For what a party does in play: a table acts for its own role, lead and operator for any party, the SimCell for
 * those without a table.
 */
export const PARTIES: readonly SeatKind[] = ['table', 'individual', 'lead', 'operator', 'simcell'];
/** Devices that stand on a table. */
export const TABLES: readonly SeatKind[] = ['table', 'individual'];
/** Phones that read along. Only a phone itself says what it thinks; nobody does so on its behalf. */
export const PHONES: readonly SeatKind[] = ['companion'];
export const STEERING: readonly SeatKind[] = ['lead', 'operator'];
/** They see everything, the suggested ratings included. */
export const EVALUATING: readonly SeatKind[] = [...STEERING, 'evaluator'];
/** For commands that only the server gives; they are refused in any message of a client. */
export const NOBODY: readonly SeatKind[] = [];

/** The party that the seat acts for: its own, or the one that it answers for; undefined if it may not. */
export function partyOf(
  state: State,
  kind: SeatKind,
  role: string | null,
  as: string | undefined,
): string | undefined {
  if (as === undefined || as === role) return role ?? undefined;
  return mayAnswerFor(state, kind, as) ? as : undefined;
}

/** Whether a seat of this kind may act for a party that is not its own. */
export function mayAnswerFor(state: Pick<State, 'meta'>, kind: SeatKind, party: string): boolean {
  if (STEERING.includes(kind)) return true;
  // The SimCell plays only those without a table.
  return kind === 'simcell' && !hasTable(state, party);
}

/**
 * Whether the party has a table in this exercise. If it has none, rules act and the SimCell answers for it. A table
 * may still be empty (see `isPlayedByPeople`); then operator and lead answer for it.
 */
export function hasTable(state: Pick<State, 'meta'>, party: string): boolean {
  return state.meta.inPlay.includes(party);
}
