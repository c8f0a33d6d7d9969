import type { FactWords } from '../engine/fields.ts';
import type { Entry } from '../entries.ts';
import { type EventType, KIND_NAMES, VOCABULARY } from '../vocabulary.ts';

const schemas = new Map<string, FactWords>(
  KIND_NAMES.flatMap((kind) => Object.entries<FactWords>(VOCABULARY[kind].facts)),
);

/** The types of all facts. */
export const EVENT_TYPES = [...schemas.keys()] as readonly EventType[];

/**
 * What is wrong with an entry that this program did not write, after it was turned into one of the present version.
 * Undefined if every fact has the shape that its kind defines.
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
