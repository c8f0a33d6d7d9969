import type { z } from 'zod';

/**
 * Marks what a person fills in or picks in a form. Everything else in the form's schema comes with its page, so that where
 * it is wrong the page is at fault and nobody can put it right by typing.
 */
export interface FilledIn {
  readonly isFilledIn: true;
}

export function filledIn<S extends z.ZodType>(schema: S): S & FilledIn {
  return Object.assign(schema.clone(), { isFilledIn: true as const });
}

/**
 * The names of what people fill in, as their inputs have them: `text`, `as.option` for a member further down, `fields.*`
 * for the values of a record. With `Value` those that may have such a value.
 */
export type FieldOf<S, Value = unknown> =
  S extends z.ZodObject<infer Shape>
    ? { [M in keyof Shape & string]: FieldAt<M, Shape[M], Value> }[keyof Shape & string]
    : never;

type FieldAt<M extends string, S, Value> = S extends FilledIn
  ? [Extract<z.output<S>, Value>] extends [never]
    ? never
    : M
  : S extends z.ZodOptional<infer Inner> | z.ZodDefault<infer Inner> | z.ZodNullable<infer Inner>
    ? FieldAt<M, Inner, Value>
    : S extends z.ZodPipe<infer In>
      ? FieldAt<M, In, Value>
      : S extends z.ZodRecord<z.core.$ZodRecordKey, infer Member>
        ? FieldAt<`${M}.*`, Member, Value>
        : S extends z.ZodDiscriminatedUnion<infer Branches>
          ? `${M}.${FieldOf<Branches[number], Value>}`
          : never;
