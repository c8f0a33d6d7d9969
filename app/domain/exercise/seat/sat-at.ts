import { hasTable, TABLES } from '../engine/seats.ts';
import type { State } from '../state.ts';

/**
 * Whether anybody ever sat at this role's table: one that is in play may stay empty. `before` is an entry; those who
 * joined later do not count.
 */
export function satAt({ seats }: Pick<State, 'seats'>, role: string, before?: number): boolean {
  return Object.values(seats).some(
    (seat) =>
      seat.role === role && TABLES.includes(seat.kind) && seat.joined < (before ?? Number.POSITIVE_INFINITY),
  );
}

/** Whether people play it: it has a table, and somebody sat down there. What any other party says is simulated. */
export function isPlayedByPeople(
  state: Pick<State, 'meta' | 'seats'>,
  party: string,
  before?: number,
): boolean {
  return hasTable(state, party) && satAt(state, party, before);
}
