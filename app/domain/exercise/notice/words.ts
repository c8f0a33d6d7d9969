import { z } from 'zod';
import { Choice, Count, fact, Languages, Line, Receivers, Ref, Refs, TextRef } from '../engine/fields.ts';

/** Tellings: that a party learns about a decision, a document or a kind of request, in whatever way. */
export const noticeWords = {
  commands: {
    'notice.send': z.strictObject({
      about: Choice,
      to: Receivers,
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
