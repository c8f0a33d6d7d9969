import { z } from 'zod';
import { fact, Item, Ref, SeatKind } from '../engine/fields.ts';

/** Who sits where. The seat of a table is its device. */
export const seatWords = {
  commands: {
    'seat.join': z.strictObject({
      kind: z.string().max(20),
      role: Item.nullable(),
      people: z.number().int().min(1).max(60),
    }),
    'seat.leave': z.strictObject({}),
    'seat.handOver': z.strictObject({}),
    'table.ready': z.strictObject({ ready: z.boolean() }),
  },
  facts: {
    'seat.joined': fact(1, { kind: SeatKind, role: Ref.nullable(), people: z.number().int() }),
    'seat.left': fact(1, {}),
    'seat.handedOver': fact(1, {}),
    'table.readied': fact(1, { ready: z.boolean() }),
  },
  items: ['seat'],
} as const;
