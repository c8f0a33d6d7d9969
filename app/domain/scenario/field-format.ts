import { z } from 'zod';
import { Id, Text } from './words.ts';

/** As many as a command takes. */
export const MOST_FIELDS = 24;

/** One field of a form: of a request, a document, or the practice item. */
export const Field = z.strictObject({
  id: Id,
  label: Text,
  kind: z.enum(['number', 'choice', 'date', 'yes-no', 'place', 'line']),
  choices: z.array(z.strictObject({ id: Id, label: Text })).optional(),
  /** Counts for completeness. */
  required: z.boolean().default(true),
});
