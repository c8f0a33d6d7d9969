import type { KindDescription } from './describe-kinds.ts';

const HEAD = ['kind', 'commands', 'facts', 'statuses'] as const;
const LEGEND = '* begins an entry that may be undone   ! no log is kept of it';

/** For a reader: a line for each name, a row for each kind. */
export function kindsText(kinds: readonly KindDescription[]): string {
  const rows = kinds.map(cellsOf);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.flatMap((cells) => cells[column] ?? []).map((name) => name.length)),
  );
  const lineOf = (names: readonly string[]) =>
    widths
      .map((width, column) => (names[column] ?? '').padEnd(width))
      .join('  ')
      .trimEnd();
  const body = rows.flatMap((cells) => {
    const height = Math.max(...cells.map((names) => names.length));
    const lines = Array.from({ length: height }, (_, n) => lineOf(cells.map((names) => names[n] ?? '')));
    return [lineOf(widths.map((width) => '-'.repeat(width))), ...lines];
  });
  return [lineOf(HEAD), ...body, '', LEGEND, ''].join('\n');
}

function cellsOf({ kind, commands, facts, undoable, statuses, keptFacts }: KindDescription) {
  const marked = facts.map(
    (fact) => `${fact}${undoable.includes(fact) ? ' *' : ''}${keptFacts.includes(fact) ? '' : ' !'}`,
  );
  return [[kind], commands, marked, statuses];
}
