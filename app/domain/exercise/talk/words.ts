import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { Choice, fact, Item, Line, Opening, Ref, TextRef } from '../engine/fields.ts';

const Outcome = z.enum(['agreed', 'not-agreed', 'will-revert']);

/** "We spoke with …": said at one table, confirmed at the other. */
export const talkWords = {
  commands: {
    'spoken.note': z.strictObject({
      with: Choice,
      /** Left out if it was about something that has no name in the scenario. */
      about: Choice.optional(),
      outcome: filledIn(Outcome),
      note: Line.optional(),
    }),
    'spoken.confirm': z.strictObject({ spoken: Item, opening: Opening, agrees: z.boolean().default(true) }),
  },
  facts: {
    'spoken.noted': fact(1, {
      spoken: Ref,
      opening: Opening,
      from: Ref,
      with: Ref,
      about: Ref,
      outcome: Outcome,
      note: TextRef.nullable(),
    }),
    'spoken.confirmed': fact(1, { spoken: Ref, agrees: z.boolean(), simulated: z.boolean() }),
  },
  items: ['spoken'],
} as const;
