/** Plain text in lines of at most a hundred columns. */

export const COLUMNS = 100;

/** Breaks at spaces; lines after the first are set in by `hang`. A word that is too long is cut. */
export function wrap(text: string, indent = '', hang = indent): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(/\s+/).flatMap((each) => cut(each, COLUMNS - hang.length))) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = hang;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...cut(word.slice(width), width)];
}

/** At most `width` columns, with an ellipsis where something is left out. */
export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** How wide each of a table's columns may be beside its first one. */
export function columnsFor(count: number): number {
  return Math.max(6, Math.floor((COLUMNS - 8) / Math.max(1, count)) - 2);
}

/** A table with a short first column for its rows; every column is as wide as its content, within the line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const fit = columnsFor(head.length - 1);
  const widths = head.map((_, at) =>
    Math.min(fit, Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length))),
  );
  const lineOf = (row: readonly string[]) =>
    `  ${widths.map((width, at) => clip(row[at] ?? '', width).padEnd(width)).join('  ')}`.trimEnd();
  return [head, ...rows].map((row) => clip(lineOf(row), COLUMNS));
}
