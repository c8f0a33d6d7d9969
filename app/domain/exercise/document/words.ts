import { z } from 'zod';
import {
  Called,
  Count,
  Fields,
  FormValues,
  fact,
  Item,
  Languages,
  Line,
  Receivers,
  Ref,
  Refs,
  TextRef,
} from '../engine/fields.ts';

/** What a party issues: an order, a note, a list. */
export const documentWords = {
  commands: {
    'document.issue': z.strictObject({
      kind: Item,
      to: Receivers,
      languages: Languages.default(1),
      fields: FormValues.default({}),
      called: Called.optional(),
      note: Line.optional(),
    }),
    /** Takes a document back before it takes effect. */
    'document.recall': z.strictObject({ document: Item }),
  },
  facts: {
    'document.issued': fact(2, {
      document: Ref,
      kind: Ref,
      role: Ref,
      to: Refs,
      languages: Count,
      fields: Fields,
      missing: Refs,
      note: TextRef.nullable(),
    }),
    'document.recalled': fact(2, { document: Ref }),
  },
  items: ['document', 'document-kind'],
} as const;
