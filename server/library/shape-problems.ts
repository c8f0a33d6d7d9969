import { z } from 'zod';
import type { Path } from '#app/domain/scenario/problem.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import type { LoadCode, LoadParams } from './problem-sentences.ts';

/** A schema violation with our own code, because zod's messages are for programmers. */
export interface ShapeProblem {
  readonly path: Path;
  readonly onKey?: boolean;
  readonly code: LoadCode;
  readonly params: LoadParams;
}
type Schema = z.core.$ZodType;

/** Parses data with a schema. Returns all problems at once. */
export function readShape<S extends z.ZodType>(
  schema: S,
  data: unknown,
): { value: z.output<S> } | { problems: readonly ShapeProblem[] } {
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  return {
    problems: withoutDoubles(parsed.error.issues.flatMap((issue) => problemsFrom(issue, [], schema))),
  };
}

/** A misspelt key is one mistake, but the schema reports two: an unknown key and a missing key. */
function withoutDoubles(problems: readonly ShapeProblem[]): ShapeProblem[] {
  const meant = new Set(
    problems.flatMap(({ code, path, params }) =>
      code === 'key-unknown' ? [JSON.stringify([...path.slice(0, -1), params['near']])] : [],
    ),
  );
  return problems.filter(({ code, path }) => code !== 'key-missing' || !meant.has(JSON.stringify(path)));
}

function problemsFrom(issue: z.core.$ZodIssue, above: Path, schema: Schema): ShapeProblem[] {
  const path: Path = [
    ...above,
    ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
  ];
  const field = String(path[path.length - 1] ?? 'the file');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        onKey: true,
        code: 'key-unknown',
        params: { key, near: nearestName(key, keysAt(schema, path)) ?? '' },
      }));
    case 'invalid_type':
      if (issue.input === undefined)
        return [{ path, code: 'key-missing', params: { key: field, expected: kindName(issue.expected) } }];
      return [
        {
          path,
          code: 'value-kind',
          params: { key: field, expected: kindName(issue.expected), given: kindOf(issue.input) },
        },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined)
        return [
          { path, code: 'key-missing', params: { key: field, expected: `one of ${values.join(', ')}` } },
        ];
      const near = nearestName(String(issue.input), values) ?? '';
      return [
        {
          path,
          code: 'value-not-listed',
          params: { key: field, value: String(issue.input), values: values.join(', '), near },
        },
      ];
    }
    case 'too_small':
      if (issue.origin === 'string') return [{ path, code: 'text-empty', params: { key: field } }];
      return [
        {
          path,
          code: issue.origin === 'array' ? 'list-too-short' : 'number-too-small',
          params: { key: field, least: Number(issue.minimum) + (issue.inclusive === false ? 1 : 0) },
        },
      ];
    case 'too_big':
      if (issue.origin === 'string')
        return [
          {
            path,
            code: 'text-too-long',
            params: { key: field, value: String(issue.input), most: Number(issue.maximum) },
          },
        ];
      return [
        {
          path,
          code: issue.origin === 'array' ? 'list-too-long' : 'number-too-big',
          params: { key: field, most: Number(issue.maximum) },
        },
      ];
    case 'invalid_format':
      return [
        {
          path,
          code: issue.message.startsWith('an id is') ? 'id-form' : 'text-form',
          params: { key: field, value: String(issue.input), form: formName(field, issue.format) },
        },
      ];
    case 'invalid_union':
      if (issue.errors.length === 0) return [wrongDiscriminator(path, issue.input, schema)];
      return closestBranch(issue.errors).flatMap((inner) => problemsFrom(inner, path, schema));
    default:
      return [{ path, code: 'shape-other', params: { key: field, detail: issue.message } }];
  }
}

/** Of the branches of a union (an effect has three), the one that the author most likely meant. */
export function closestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] {
  const weight = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return [...branches].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}

/** The discriminator of a union (`do: buy`) has a value that none of the shapes has. */
function wrongDiscriminator(path: Path, input: unknown, schema: Schema): ShapeProblem {
  const key = String(path.at(-1));
  const words = shapesAt(schema, path.slice(0, -1)).flatMap((shape) => {
    const word = shape.shape[key];
    return word instanceof z.ZodLiteral ? [...word.values].map(String) : [];
  });
  const given =
    typeof input === 'object' && input !== null && key in input ? String(Reflect.get(input, key)) : undefined;
  if (given === undefined)
    return { path, code: 'key-missing', params: { key, expected: `one of ${words.join(', ')}` } };
  return {
    path,
    code: 'value-not-listed',
    params: { key, value: given, values: words.join(', '), near: nearestName(given, words) ?? '' },
  };
}

export const keysAt = (schema: Schema, path: Path): string[] =>
  shapesAt(schema, path).flatMap((shape) => Object.keys(shape.shape));

/** The object schemas that are allowed at a path. */
function shapesAt(schema: Schema, path: Path): z.ZodObject[] {
  let here = unwrap(schema);
  for (const part of path) {
    if (here instanceof z.ZodArray) here = unwrap(here.element);
    else if (here instanceof z.ZodObject) here = unwrap(here.shape[String(part)]);
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType);
    else break;
  }
  const options: readonly unknown[] = here instanceof z.ZodUnion ? here.options : [here];
  return options.filter((option): option is z.ZodObject => option instanceof z.ZodObject);
}

function unwrap(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType)
    : schema;
}

function kindName(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
  };
  return names[expected] ?? expected;
}

function kindOf(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  return typeof input === 'string' ? `the text "${input}"` : String(input);
}

function formName(field: string, format: string): string {
  const forms: Record<string, string> = {
    version: 'three numbers, such as 1.0.0',
    language: 'two small letters, such as en',
    card: 'a file below briefs/, such as briefs/host.md',
    code: 'R and a number, such as R3',
    d0: 'a date, such as 2011-02-15',
  };
  return forms[field] ?? format;
}
