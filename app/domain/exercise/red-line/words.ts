import { z } from 'zod';
import { fact, Item, Line, Ref, TextRef } from '../engine/fields.ts';

/** A line that nobody should cross: approached, crossed, reversed in time or effective. It is never announced. */
export const redLineWords = {
  commands: { 'redLine.lift': z.strictObject({ redLine: Item, reason: Line }) },
  facts: {
    'redLine.approached': fact(1, { redLine: Ref, role: Ref, item: Ref }),
    'redLine.crossed': fact(1, { redLine: Ref, role: Ref, item: Ref, called: TextRef.nullable() }),
    'redLine.reversed': fact(1, { redLine: Ref, item: Ref }),
    'redLine.effective': fact(1, { redLine: Ref, item: Ref }),
    'redLine.lifted': fact(1, { redLine: Ref, reason: TextRef }),
  },
  items: ['redline'],
} as const;
