import type { State } from '../state.ts';
import { SeatKind } from './fields.ts';

/** Who may ever give a command, by what the seat is for. */
export const EVERYBODY: readonly SeatKind[] = SeatKind.options;
/** What a party does in play: a table for its own role, lead and operator for any, the SimCell for those without a table. */
export const PARTIES: readonly SeatKind[] = ['table', 'individual', 'lead', 'operator', 'simcell'];
/** Those whose devices stand on a table. */
export const TABLES: readonly SeatKind[] = ['table', 'individual'];
/** A phone that reads along: only it says what it thinks, and nobody on its behalf. */
export const PHONES: readonly SeatKind[] = ['companion'];
export const STEERING: readonly SeatKind[] = ['lead', 'operator'];
/** They see everything, the suggested ratings included. */
export const EVALUATING: readonly SeatKind[] = [...STEERING, 'evaluator'];
/** Commands that only the server makes; no client's message may carry them. */
export const NOBODY: readonly SeatKind[] = [];

/** Which party the seat acts for: its own, or the one it answers for; undefined where it may not. */
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
 * Whether the party has a table in this exercise. Rules act and the SimCell answers for one without; whether somebody came to a
 * table is `isPlayedByPeople`, and for one that is empty operator and lead answer.
 */
export function hasTable(state: Pick<State, 'meta'>, party: string): boolean {
  return state.meta.inPlay.includes(party);
}
