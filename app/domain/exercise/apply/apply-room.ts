import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { SeatId } from '#app/domain/shared/ids.ts';
import type { EventOf } from '../events.ts';
import type { Mark } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type RoomFact = EventOf<
  | 'seat.joined'
  | 'seat.left'
  | 'seat.handedOver'
  | 'table.readied'
  | 'note.added'
  | 'improvement.added'
  | 'improvement.struck'
>;

/** Room facts stay through a rewind. */
export function applyRoom(state: State, event: RoomFact, mark: Mark, seat: SeatId): State {
  const { seq } = mark;
  switch (event.type) {
    case 'seat.joined':
      return put(state, 'seats', seat, {
        id: seat,
        kind: event.kind,
        role: event.role,
        people: event.people,
        present: true,
        // Who is there already and says it anew is as ready as before.
        ready: state.seats[seat]?.ready ?? false,
        handovers: state.seats[seat]?.handovers ?? 0,
        joined: state.seats[seat]?.joined ?? seq,
        seq,
      });
    case 'seat.left':
      return change(state, 'seats', seat, seq, () => ({ present: false, ready: false }));
    case 'seat.handedOver':
      return change(state, 'seats', seat, seq, (item) => ({ handovers: item.handovers + 1 }));
    case 'table.readied':
      return change(state, 'seats', seat, seq, () => ({ ready: event.ready }));
    case 'note.added':
      return put(state, 'notes', event.note, {
        id: event.note,
        task: event.task,
        text: event.text,
        mark,
        seq,
      });
    case 'improvement.added': {
      const { improvement: id, text, owner, due, guideline } = event;
      return put(state, 'improvements', id, { id, text, owner, due, guideline, mark, struck: null, seq });
    }
    case 'improvement.struck':
      return change(state, 'improvements', event.improvement, seq, () => ({ struck: mark }));
    default:
      return assertNever(event);
  }
}
