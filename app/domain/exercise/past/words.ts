import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { fact, Line, Opening, Ref, TextRef } from '../engine/fields.ts';

/** An item, and the opening number with which it comes back. */
export const Reopened = z.strictObject({ collection: Ref, key: Ref, opening: Opening });
export type Reopened = z.infer<typeof Reopened>;

/** Going back: the whole room returns to an earlier moment, or one slip is undone. */
export const pastWords = {
  commands: {
    'exercise.rewind': z.strictObject({ to: filledIn(z.number().int().positive()), reason: Line }),
    'entry.undo': z.strictObject({ seq: z.number().int().positive() }),
  },
  facts: {
    /**
     * The script is as it was after entry `to`. `openings`: the new number of every item that had one; null in
     * entries of version 1, whose items are numbered in the order in `rewind.ts`.
     */
    rewound: fact(2, {
      to: z.number().int().positive(),
      reason: TextRef,
      openings: z.array(Reopened).nullable(),
    }),
    /**
     * The items that entry `seq` changed are as they were before it. `items`: their keys, each with its new opening
     * number if it has one.
     */
    undone: fact(2, {
      seq: z.number().int().positive(),
      items: z.array(z.strictObject({ collection: Ref, key: Ref, opening: Opening.nullable() })),
    }),
  },
  items: ['moment'],
} as const;
