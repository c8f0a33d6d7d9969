import { reject } from '#app/domain/shared/rejection.ts';
import type { ItemDef, KindDef, Subject } from '../engine/define.ts';
import { SeatKind } from '../engine/fields.ts';
import { isParty } from '../engine/is-party.ts';
import { change, put } from '../engine/put.ts';
import { EVERYBODY, NOBODY, TABLES } from '../engine/seats.ts';
import { always } from '../engine/stage-rules.ts';
import { seesAll, type Viewing } from '../engine/viewing.ts';
import { onExercise } from '../stage/subject.ts';
import type { SeatItem } from './item.ts';

const seatSubject: Subject<SeatItem> = { kind: 'seat', find: ({ state }, key) => state.seats[key] };

const ofSeat = { acts: 'seat', stage: always } as const;

const commands: KindDef<'seat'>['commands'] = {
  'seat.join': onExercise({
    moves: ['seat.joined'],
    by: NOBODY,
    acts: 'server',
    forNewcomer: true,
    stage: always,
    decide: (draft, { kind, role, people }) => {
      const known = SeatKind.safeParse(kind);
      if (!known.success) return reject('malformed');
      if (role !== null && !isParty(draft.scenario, role)) return reject('unknown-party');
      draft.emit({ type: 'seat.joined', kind: known.data, role, people });
      return undefined;
    },
  }),
  'seat.leave': onExercise({
    moves: ['seat.left'],
    ...ofSeat,
    by: EVERYBODY,
    decide: (draft) => void draft.emit({ type: 'seat.left' }),
  }),
  'seat.handOver': onExercise({
    moves: ['seat.handedOver'],
    ...ofSeat,
    by: ['table'],
    decide: (draft) => void draft.emit({ type: 'seat.handedOver' }),
  }),
  'table.ready': onExercise({
    moves: ['table.readied'],
    ...ofSeat,
    by: TABLES,
    decide: (draft, { ready }) => void draft.emit({ type: 'table.readied', ready }),
  }),
};

const facts: KindDef<'seat'>['facts'] = {
  'seat.joined': {
    fold: (state, { kind, role, people }, { mark, seat }) => {
      const known = state.seats[seat];
      return put(state, 'seats', seat, {
        id: seat,
        kind,
        role,
        people,
        present: true,
        // A seat that joins again while it is present stays as ready as it was.
        ready: known?.ready ?? false,
        handovers: known?.handovers ?? 0,
        joined: known?.joined ?? mark.seq,
        seq: mark.seq,
      });
    },
    undoable: false,
    line: () => null,
  },
  'seat.left': {
    fold: (state, _fact, { mark, seat }) =>
      change(state, 'seats', seat, mark.seq, () => ({ present: false, ready: false })),
    undoable: false,
    line: () => null,
  },
  'seat.handedOver': {
    fold: (state, _fact, { mark, seat }) =>
      change(state, 'seats', seat, mark.seq, ({ handovers }) => ({ handovers: handovers + 1 })),
    undoable: false,
    line: () => null,
  },
  'table.readied': {
    fold: (state, { ready }, { mark, seat }) => change(state, 'seats', seat, mark.seq, () => ({ ready })),
    undoable: false,
    line: () => null,
  },
};

/** Tables see the seats of their own role, the control room sees all. */
function viewSeat(viewing: Viewing, item: SeatItem) {
  const own = viewing.audience.role !== null && viewing.audience.role === item.role;
  if (!own && !seesAll(viewing)) return null;
  const { kind, role, people, present, ready, handovers } = item;
  return { kind, role, people, present, ready, handovers };
}

/** Who sits where. The seat of a table is its device. */
export const seat = {
  commands,
  facts,
  items: { seat: { subject: seatSubject, make: viewSeat } satisfies ItemDef<SeatItem> },
  collections: { seats: { keeps: 'room', undoes: false, item: 'seat' } },
  statuses: [],
} as const satisfies KindDef<'seat'>;
