import type { z } from 'zod';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import { closestBranch, keysAt } from './shape-problems.ts';

type Container = Record<string, unknown>;
type Issue = z.core.$ZodIssue;

const MOST_TRIES = 3;

/**
 * Replaces invalid parts of the data with valid ones, so that the rest can be checked in the same run. Undefined if that does
 * not succeed. Only for checks: the result is never played.
 */
export function repairShape<S extends z.ZodType>(schema: S, data: unknown): z.output<S> | undefined {
  const copy: unknown = structuredClone(data);
  for (let tries = 0; tries <= MOST_TRIES; tries += 1) {
    const parsed = schema.safeParse(copy, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) repair(copy, issue, [], schema);
  }
  return undefined;
}

function repair(data: unknown, issue: Issue, above: readonly PropertyKey[], schema: z.ZodType): void {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    for (const inner of closestBranch(issue.errors)) repair(data, inner, path, schema);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    const here = containerAt(data, path);
    const known = keysAt(
      schema,
      path.map((part) => (typeof part === 'number' ? part : String(part))),
    );
    for (const key of here ? issue.keys : []) {
      const near = nearestName(key, known);
      if (here && near !== undefined && here[near] === undefined) here[near] = here[key];
      if (here) delete here[key];
    }
    return;
  }
  const parent = containerAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (parent && key !== undefined) parent[String(key)] = validValue(issue);
}

/** A valid value: the most similar word, the minimum or maximum, or a plain value of the kind. Undefined leaves the key out. */
function validValue(issue: Issue): unknown {
  const input: unknown = issue.input;
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = nearestName(String(input), words) ?? words[0];
      return issue.values[words.indexOf(near ?? '')];
    }
    case 'invalid_type':
      return PLAIN[issue.expected] ?? (issue.expected === 'array' ? [] : {});
    case 'too_small':
      if (issue.origin === 'string') return 'x';
      return issue.origin === 'array'
        ? undefined
        : Number(issue.minimum) + (issue.inclusive === false ? 1 : 0);
    case 'too_big':
      return Array.isArray(input) ? input.slice(0, Number(issue.maximum)) : Number(issue.maximum);
    case 'invalid_format':
      return typeof input === 'string' && issue.message.startsWith('an id is')
        ? input.toLowerCase().replace(/[^a-z0-9]+/g, '-')
        : undefined;
    default:
      return undefined;
  }
}

const PLAIN: Readonly<Record<string, unknown>> = { string: 'x', number: 0, int: 0, boolean: false };

function containerAt(data: unknown, path: readonly PropertyKey[]): Container | undefined {
  let here: unknown = data;
  for (const part of path) here = (here as Container | undefined)?.[String(part)];
  return typeof here === 'object' && here !== null ? (here as Container) : undefined;
}
