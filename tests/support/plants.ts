import type { LoadProblem } from '#server/library/load-problem.ts';

/**
 * One change to a file of a scenario: behind the item `anchor` (`injects/first-shots`: the id below that top-level key;
 * empty: from the head of the file) the first `from` becomes `to`. A § in `to` stands where the problem must be found.
 */
export type Edit = readonly [file: string, anchor: string, from: string | RegExp, to: string];

/** A fault to plant: what is wrong, under which code, with which words, and the change that makes it so. */
export type Plant = readonly [what: string, code: LoadProblem['code'], says: string, ...edits: Edit[]];

export interface Planted {
  readonly what: string;
  readonly code: string;
  readonly says: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

const FIRST_MARK = 0xe000;

/** Plants several faults in one copy. Each must find its anchor, so that a changed scenario tells instead of testing nothing. */
export function plantAll(
  files: Readonly<Record<string, string>>,
  plants: readonly Plant[],
): { files: Record<string, string>; planted: readonly Planted[] } {
  const copy = { ...files };
  for (const [n, [what, , , ...edits]] of plants.entries()) {
    const mark = String.fromCharCode(FIRST_MARK + n);
    for (const [file, anchor, from, to] of edits) {
      const text = copy[file] ?? '';
      const start = startOf(text, anchor);
      const rest = text.slice(start);
      if (start < 0 || rest.search(from instanceof RegExp ? from : escaped(from)) < 0)
        throw new Error(`To plant "${what}": "${anchor} … ${from}" is not in ${file}.`);
      const marked = to.replace('§', mark);
      const after = from instanceof RegExp ? rest.replace(from, marked) : rest.replace(from, () => marked);
      copy[file] = text.slice(0, start) + after;
    }
  }
  const clean = Object.fromEntries(Object.entries(copy).map(([file, text]) => [file, unmarked(text)]));
  const planted = plants.map(([what, code, says], n): Planted => {
    const mark = String.fromCharCode(FIRST_MARK + n);
    const [file, text] = Object.entries(copy).find(([, each]) => each.includes(mark)) ?? ['nowhere', ''];
    const before = unmarked(text.slice(0, text.indexOf(mark))).split('\n');
    return {
      what,
      code,
      says,
      place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    };
  });
  return { files: clean, planted };
}

const unmarked = (text: string): string => text.replace(/[\ue000-\ue0ff]/g, '');
const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** Where an item begins; 0 without an anchor, -1 where there is none. */
function startOf(text: string, anchor: string): number {
  if (anchor === '') return 0;
  const [table = '', id = ''] = anchor.split('/');
  const from = new RegExp(`^${table}:`, 'm').exec(text)?.index ?? -1;
  if (from < 0 || id === '') return from;
  const item = new RegExp(`(?<![a-z0-9-])id: [\\ue000-\\ue0ff]?${id}(?![a-z0-9-])`).exec(text.slice(from));
  return item ? from + item.index : -1;
}
