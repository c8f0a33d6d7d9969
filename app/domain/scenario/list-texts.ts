import { z } from 'zod';
import { ScenarioFile } from './format.ts';
import type { Path } from './problem.ts';
import { Condition, Text } from './words.ts';

/** One text of a scenario: where it stands in the data, and under which key it is translated and shown. */
export interface TextEntry {
  /** Path by id: `injects.held-at-gate.body`, `rounds.2.title`. */
  readonly key: string;
  readonly path: Path;
  readonly text: string;
}

type Schema = z.core.$ZodType;

/** Every text of the file, in document order. Words of the anachronism list are the author's tool, not texts. */
export function listTexts(file: ScenarioFile): readonly TextEntry[] {
  const { anachronisms: _, ...shown } = file;
  return collect(Text, ScenarioFile, shown, [], []);
}

/** Every condition of the file, by the same paths. */
export function listConditions(file: ScenarioFile): readonly TextEntry[] {
  return collect(Condition, ScenarioFile, file, [], []);
}

function collect(
  wanted: Schema,
  schema: Schema,
  value: unknown,
  key: readonly string[],
  path: Path,
): TextEntry[] {
  const inner = unwrap(schema);
  if (inner === wanted) return typeof value === 'string' ? [{ key: key.join('.'), path, text: value }] : [];
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, at) =>
      collect(wanted, inner.element, item, [...key, partOf(item, at)], [...path, at]),
    );
  }
  if (!(inner instanceof z.ZodObject) || !isRecord(value)) return [];
  return Object.entries(inner.shape).flatMap(([name, member]) =>
    collect(wanted, member, value[name], [...key, name], [...path, name]),
  );
}

/** The file's data with every text left out: what remains is what the rules read. */
export function withoutTexts(file: ScenarioFile): Record<string, unknown> {
  const bare = strip(ScenarioFile, file);
  return isRecord(bare) ? bare : {};
}

function strip(schema: Schema, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner === Text) return undefined;
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return inner.element === Text ? undefined : value.map((item) => strip(inner.element, item));
  }
  if (!(inner instanceof z.ZodObject) || !isRecord(value)) return value;
  const members = Object.entries(inner.shape).map(([name, member]): [string, unknown] => [
    name,
    strip(member, value[name]),
  ]);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType)
    : schema;
}

const partOf = (item: unknown, at: number): string =>
  isRecord(item) && typeof item['id'] === 'string' ? item['id'] : String(at);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
