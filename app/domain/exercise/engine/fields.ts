import { z } from 'zod';
import { MOST_FIELDS } from '../../scenario/field-format.ts';
import { LONGEST_ID } from '../../scenario/words.ts';
import { filledIn } from '../../shared/filled-in.ts';

/** Shapes that commands and facts of many kinds share. */

/** An id that a page fills in, of the item that its form is about. */
export const Item = z.string().min(1).max(LONGEST_ID);
/** An id that a person chooses, of an option, a party or a subject. */
export const Choice = filledIn(Item);
/** Which opening of an item the sender saw: a rewind, an undo or a re-opening gives it another number. */
export const Opening = z.number().int().positive();
export const Parties = filledIn(z.array(Item).max(24));
/** At least one is needed to send anything. */
export const Receivers = filledIn(z.array(Item).min(1).max(24));
/** One line of free text. It never enters the log, which only keeps a reference. */
export const Line = filledIn(z.string().trim().min(1).max(400));
/** A line that goes with an answer. It is longer because it may be a ready reply of the scenario. */
export const Reply = filledIn(z.string().trim().min(1).max(4000));
/** The person that somebody called before crossing a red line. */
export const Called = filledIn(z.string().trim().min(1).max(120));
export const Languages = filledIn(z.number().int().min(1).max(20));
/** A day of the story, which may lie before D0. */
export const Day = filledIn(z.number());
/** Real minutes of play. */
export const Minutes = z.number().int().min(1).max(240);

/** What people fill into a form of the scenario. Fields that are left blank are dropped. */
export const FormValues = z
  .record(
    z.string().max(LONGEST_ID),
    // People, days, seats: none of them can be negative.
    filledIn(z.union([z.string().max(200), z.number().min(0), z.boolean()])),
  )
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS)
  // For the JSON Schema, which does not include refinements.
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
/** By the key of the item that closes. `rest` is for items without a reason of their own. */
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

/**
 * By the fields of the form. What people wrote in their own words (a line, a date, a place without an id) is a
 * reference.
 */
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
