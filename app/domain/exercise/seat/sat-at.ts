import { hasTable, TABLES } from '../engine/seats.ts';
import type { State } from '../state.ts';

/**
 * Whether anybody ever sat at the table of this role: a table that is in play can stay empty. `before` is an entry: who joined
 * later does not count.
 */
export function satAt({ seats }: Pick<State, 'seats'>, role: string, before?: number): boolean {
  return Object.values(seats).some(
    (seat) =>
      seat.role === role && TABLES.includes(seat.kind) && seat.joined < (before ?? Number.POSITIVE_INFINITY),
  );
}

/** Whether people play it: it has a table, and somebody sat down. What is said for any other party is simulated. */
export function isPlayedByPeople(
  state: Pick<State, 'meta' | 'seats'>,
  party: string,
  before?: number,
): boolean {
  return hasTable(state, party) && satAt(state, party, before);
}
