import { z } from 'zod';
import { fact, Item, Opening, Ref } from '../engine/fields.ts';

export const SquareColour = z.enum(['waiting', 'green', 'red']);
export type SquareColour = z.infer<typeof SquareColour>;

/** Done by rule, for a party that nobody plays; left out if people did it. */
const simulated = z.literal(true).optional();

/** A movement file: it leaves when every party's square is green. */
export const movementWords = {
  commands: {
    'movement.depart': z.strictObject({ movement: Item, opening: Opening }),
    'movement.hold': z.strictObject({ movement: Item, opening: Opening, held: z.boolean() }),
  },
  facts: {
    'movement.opened': fact(1, { movement: Ref, opening: Opening }),
    'square.turned': fact(1, { movement: Ref, square: Ref, to: SquareColour, simulated }),
    'movement.readied': fact(1, { movement: Ref }),
    'movement.unreadied': fact(1, { movement: Ref }),
    'movement.departed': fact(1, { movement: Ref, simulated }),
    'movement.held': fact(1, { movement: Ref }),
    'movement.resumed': fact(1, { movement: Ref }),
    'movement.failed': fact(1, { movement: Ref }),
  },
  items: ['movement'],
} as const;
