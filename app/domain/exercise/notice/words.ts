import { z } from 'zod';
import { Count, fact, Item, Languages, Line, Ref, Refs, TextRef } from '../engine/fields.ts';

/** Telling: what parties learn about a decision, a document or a kind of request, however they learn it. */
export const noticeWords = {
  commands: {
    'notice.send': z.strictObject({
      about: Item,
      to: z.array(Item).min(1).max(24),
      languages: Languages.default(1),
      note: Line.optional(),
    }),
  },
  facts: {
    'party.told': fact(2, {
      about: Ref,
      from: Ref,
      to: Refs,
      languages: Count,
      by: z.enum(['read-back', 'notice', 'document', 'spoken', 'request', 'action']),
      note: TextRef.nullable(),
    }),
  },
  items: ['telling'],
} as const;
