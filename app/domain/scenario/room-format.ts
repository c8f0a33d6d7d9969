import { z } from 'zod';
import { Field } from './field-format.ts';
import { FigureSource } from './figure-format.ts';
import { Id, Text } from './words.ts';

/** What the room needs around the script. None of it drives play or rating. */

/** Ninety seconds before STARTEX in which everybody learns the gestures: read, decide, ask, take back. */
export const Practice = z.strictObject({
  inject: z.strictObject({ from: Text, subject: Text, body: Text }),
  decision: z.strictObject({
    title: Text,
    asks: Text,
    options: z
      .array(z.strictObject({ id: Id, text: Text }))
      .min(2)
      .max(4),
  }),
  request: z.strictObject({ title: Text, to: Text, fields: z.array(Field).min(1).max(3) }),
  undo: Text,
});

/** One invented person or family, told in the first person, for the table that speaks for them. */
export const CaseCard = z.strictObject({
  id: Id,
  role: Id,
  title: Text,
  /** First person; nobody's real story. */
  story: Text,
  /** What can be checked and nobody else in the room knows. */
  facts: z.array(Text).min(1),
  /** Where this person's yes is needed: the decision, request or movement, and what they will not agree to. */
  vetoes: z.array(z.strictObject({ item: Id, text: Text })).min(1),
  figures: z.array(FigureSource).optional(),
});

export const RunSheetStep = z.strictObject({
  /** Minutes from the welcome; negative before it. */
  at: z.number().int(),
  minutes: z.number().int().nonnegative(),
  stage: z.enum(['before', 'welcome', 'practice', 'round', 'break', 'hot-wash', 'close']),
  /** Of stage `round`: which. */
  round: z.number().int().nonnegative().optional(),
  title: Text,
  /** What the lead says, in these words or better ones. */
  say: Text.optional(),
  /** What the lead does on foot. */
  lead: Text.optional(),
  operator: Text.optional(),
  tables: Text.optional(),
  wall: Text.optional(),
});

/** A setting that works as it stands. The form for a new exercise is filled from it. */
export const Way = z.strictObject({
  id: Id,
  title: Text,
  summary: Text,
  /** From the welcome to the end of the hot wash. */
  minutes: z.number().int().positive(),
  /** Roles that have a table; every other one is simulated. */
  play: z.array(Id).min(1),
  replies: z.enum(['operator', 'rule']),
  objectives: z.array(Id).min(1).max(6),
});
