import type { z } from 'zod';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { type Command, type CommandType, KIND_NAMES, VOCABULARY } from './vocabulary.ts';

const schemas = new Map<string, z.ZodType>(
  KIND_NAMES.flatMap((kind) => Object.entries<z.ZodType>(VOCABULARY[kind].commands)),
);

export const COMMAND_TYPES = [...schemas.keys()] as readonly CommandType[];

/** The schema of a command's members, without its `type`; undefined where there is no such command. */
export function commandSchema(type: string): z.ZodType | undefined {
  return schemas.get(type);
}

/** Parses what came from outside; `undefined` when it is not a command in the right shape. */
export function parseCommand(input: unknown): Command | undefined {
  const read = readCommand(input);
  return 'type' in read ? read : undefined;
}

/** The same, with what a person can do about it where a form was sent as it must not be. */
export function readCommand(input: unknown): Command | Rejection {
  if (typeof input !== 'object' || input === null || !('type' in input)) return reject('malformed');
  const { type, ...payload } = input as { type: unknown } & Record<string, unknown>;
  const schema = typeof type === 'string' ? schemas.get(type) : undefined;
  if (schema === undefined) return reject('malformed');
  const parsed = schema.safeParse(payload);
  return parsed.success
    ? ({ type, ...(parsed.data as object) } as Command)
    : refusalFor(parsed.error.issues, payload);
}

/** What a person fills in or picks. Everything else a page brings along: where it is missing, the page is at fault. */
const FILLED: ReadonlySet<PropertyKey> = new Set([
  ...['option', 'reason', 'trigger', 'reviewDay', 'minutes', 'answer', 'with', 'about', 'outcome'],
  ...['text', 'who', 'when', 'authority', 'owner', 'due', 'rating', 'to', 'as'],
]);

/** A form that leaves something out says so by having no member for it. */
function refusalFor(issues: readonly z.core.$ZodIssue[], payload: Record<string, unknown>): Rejection {
  const isLeftOut = ({ path }: z.core.$ZodIssue) =>
    path.length === 1 &&
    path[0] !== undefined &&
    FILLED.has(path[0]) &&
    payload[String(path[0])] === undefined;
  const isUnticked = (issue: z.core.$ZodIssue) =>
    (issue.code === 'too_small' && issue.origin === 'array') ||
    (issue.code === 'invalid_type' &&
      issue.expected === 'array' &&
      issue.path.length === 1 &&
      payload[String(issue.path[0])] === undefined);
  if (issues.every(isUnticked)) return reject('tick-one');
  return reject(issues.every((issue) => isUnticked(issue) || isLeftOut(issue)) ? 'fill-in' : 'malformed');
}
