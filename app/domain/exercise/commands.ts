import type { z } from 'zod';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { refuseFields } from './refuse-fields.ts';
import { type Command, type CommandType, KIND_NAMES, VOCABULARY } from './vocabulary.ts';

const schemas = new Map<string, z.ZodType>(
  KIND_NAMES.flatMap((kind) => Object.entries<z.ZodType>(VOCABULARY[kind].commands)),
);

export const COMMAND_TYPES = [...schemas.keys()] as readonly CommandType[];

/** The schema of a command's members, without its `type`; undefined if there is no such command. */
export function commandSchema(type: string): z.ZodType | undefined {
  return schemas.get(type);
}

/** Parses what came from outside; `undefined` if it is not a command of the right shape. */
export function parseCommand(input: unknown): Command | undefined {
  const read = readCommand(input);
  return 'type' in read ? read : undefined;
}

/** The same, but says what people can correct if their form could not be accepted. */
export function readCommand(input: unknown): Command | Rejection {
  if (typeof input !== 'object' || input === null || !('type' in input)) return reject('malformed');
  const { type, ...payload } = input as { type: unknown } & Record<string, unknown>;
  const schema = typeof type === 'string' ? schemas.get(type) : undefined;
  if (typeof type !== 'string' || schema === undefined) return reject('malformed');
  const parsed = schema.safeParse(payload);
  return parsed.success
    ? ({ type, ...(parsed.data as object) } as Command)
    : refuseFields({ type, schema, payload, issues: parsed.error.issues });
}
