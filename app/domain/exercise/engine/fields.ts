import { z } from 'zod';
import { MOST_FIELDS } from '../../scenario/field-format.ts';
import { LONGEST_ID } from '../../scenario/words.ts';
import { filledIn } from '../../shared/filled-in.ts';

/** The shapes that commands and facts of many kinds share. */

/** An id that a page brings along: of the item that a form is about. */
export const Item = z.string().min(1).max(LONGEST_ID);
/** An id that a person picks: of an option, a party, a subject. */
export const Choice = filledIn(Item);
/** Which life of an item the sender saw: after a rewind, an undo or a re-opening the number is another one. */
export const Opening = z.number().int().positive();
export const Parties = filledIn(z.array(Item).max(24));
/** Without one of them there is nothing to send. */
export const Receivers = filledIn(z.array(Item).min(1).max(24));
/** One line of free text. It never enters the log: the log keeps a reference. */
export const Line = filledIn(z.string().trim().min(1).max(400));
/** A line with an answer: a ready reply of the scenario comes as one, however long it is. */
export const Reply = filledIn(z.string().trim().min(1).max(4000));
/** Whom somebody called before crossing a red line. */
export const Called = filledIn(z.string().trim().min(1).max(120));
export const Languages = filledIn(z.number().int().min(1).max(20));
/** A day of the story, which may lie before D0. */
export const Day = filledIn(z.number());
/** Real minutes of play. */
export const Minutes = z.number().int().min(1).max(240);

/** What people fill into a form of the scenario. A field without a word in it is left out for everybody. */
export const FormValues = z
  .record(
    z.string().max(LONGEST_ID),
    // People, days, seats: none of them is ever less than nothing.
    filledIn(z.union([z.string().max(200), z.number().min(0), z.boolean()])),
  )
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS)
  // For the JSON Schema, which knows of no refinement.
  .meta({ maxProperties: MOST_FIELDS })
  .transform((fields) =>
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
    ),
  );

/** Why something closes unfinished. */
export const CloseReason = z.enum(['time-given', 'not-reached', 'blocked', 'carry']);
export type CloseReason = z.infer<typeof CloseReason>;
export const EndReason = CloseReason.exclude(['carry']);
/** By the keys of the items that close; `rest` is for whatever has no reason of its own. */
export const CloseReasons = z.record(z.string(), filledIn(CloseReason));
export const EndReasons = z.record(z.string(), filledIn(EndReason));

export const SeatKind = z.enum([
  'table',
  'individual',
  'companion',
  'lead',
  'operator',
  'simcell',
  'evaluator',
  'observer',
  'interpreter',
  'screen',
]);
export type SeatKind = z.infer<typeof SeatKind>;

/** A reference into the erasable table of texts. */
export const TextRef = z.string().max(64);
export type TextRef = string;

/** By the fields of the form. What people wrote themselves (a line, a date, a place of no id) is a reference. */
export const Fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Fields = Readonly<Record<string, string | number | boolean>>;

/** An id in a fact. */
export const Ref = z.string();
export const Refs = z.array(Ref);
export const Count = z.number().int().nonnegative();

/** A fact's shape, and the version of entries that first had it so (see past/upcast.ts). */
export interface FactWords<S extends z.ZodRawShape = z.ZodRawShape> {
  readonly since: number;
  readonly schema: z.ZodObject<S, z.core.$strict>;
}

/** A fact that has had this shape since entries of version `since`. */
export function fact<S extends z.ZodRawShape>(since: number, shape: S): FactWords<S> {
  return { since, schema: z.strictObject(shape) };
}
