import type { FactWords } from '../engine/fields.ts';
import type { Entry } from '../entries.ts';
import { type EventType, KIND_NAMES, VOCABULARY } from '../vocabulary.ts';

const schemas = new Map<string, FactWords>(
  KIND_NAMES.flatMap((kind) => Object.entries<FactWords>(VOCABULARY[kind].facts)),
);

/** Every fact there is. */
export const EVENT_TYPES = [...schemas.keys()] as readonly EventType[];

/**
 * What is wrong with an entry that this version of the program did not write, once it is read as one of the present version.
 * Undefined where every fact has the shape that its kind defines.
 */
export function wrongFact(entry: Entry): string | undefined {
  for (const { type, ...body } of entry.events) {
    const schema = schemas.get(type)?.schema;
    const place = `Exercise ${entry.exercise}, entry ${entry.seq}, fact "${type}"`;
    if (schema === undefined) return `${place}: this program does not know it.`;
    const [issue] = schema.safeParse(body).error?.issues ?? [];
    if (issue) return `${place}: ${[...issue.path, ''].join('.')} ${issue.message}.`;
  }
  return undefined;
}
