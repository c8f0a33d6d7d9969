import type { Position } from './read-yaml.ts';

export type Place = Position & { readonly file: string };

/** A place in a text file, with 1-based lines and columns. */
export function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
