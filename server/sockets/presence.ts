import type { Presence } from '#app/contract/messages.ts';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { EVALUATING } from '#app/domain/exercise/engine/seats.ts';
import type { Seat } from '../auth/seats.ts';

// Which seats are connected. This is kept in memory only and is not logged: a train going through a tunnel is no event.

/** These see the presence of all tables; a table sees only its own seats. */
const SEES_ALL: ReadonlySet<SeatKind> = new Set<SeatKind>([...EVALUATING, 'simcell']);

/** Changes within this many milliseconds are announced together, for rooms that join all at once. */
const DELAY = 250;

export interface PresenceBoard {
  arrive(seat: Seat): void;
  depart(seat: Seat): void;
  /** Removes a seat that was revoked. */
  forget(seat: Seat): void;
  seenBy(exercise: string, audience: Audience): Presence;
  isInUse(exercise: string): boolean;
  close(): void;
}

interface Present {
  readonly seat: Seat;
  sockets: number;
}

/** `tell` is called for an exercise shortly after its presence changed. */
export function createPresence(tell: (exercise: string) => void): PresenceBoard {
  const boards = new Map<string, Map<string, Present>>();
  const due = new Map<string, NodeJS.Timeout>();

  function changed(exercise: string): void {
    if (due.has(exercise)) return;
    const timeout = setTimeout(() => {
      due.delete(exercise);
      tell(exercise);
    }, DELAY);
    due.set(exercise, timeout);
  }

  function isAnybodyHere(board: ReadonlyMap<string, Present>): boolean {
    for (const { sockets } of board.values()) if (sockets > 0) return true;
    return false;
  }

  return {
    arrive(seat) {
      const board = boards.get(seat.exercise) ?? new Map<string, Present>();
      boards.set(seat.exercise, board);
      const present = board.get(seat.id) ?? { seat, sockets: 0 };
      board.set(seat.id, present);
      present.sockets += 1;
      // Also if the seat was already there: its new tab does not know yet who else is.
      changed(seat.exercise);
    },
    depart(seat) {
      const board = boards.get(seat.exercise);
      const present = board?.get(seat.id);
      if (board === undefined || present === undefined) return;
      present.sockets -= 1;
      if (present.sockets > 0) return;
      if (isAnybodyHere(board)) changed(seat.exercise);
      else boards.delete(seat.exercise);
    },
    forget(seat) {
      if (boards.get(seat.exercise)?.delete(seat.id)) changed(seat.exercise);
    },
    seenBy(exercise, { role, kind }) {
      const seen = [...(boards.get(exercise)?.values() ?? [])].filter(
        ({ seat }) => SEES_ALL.has(kind) || (role !== null && seat.role === role),
      );
      return {
        seats: Object.fromEntries(seen.map(({ seat, sockets }) => [seat.id, sockets > 0 ? 'here' : 'away'])),
      };
    },
    isInUse: (exercise) => boards.has(exercise),
    close() {
      for (const timeout of due.values()) clearTimeout(timeout);
    },
  };
}
