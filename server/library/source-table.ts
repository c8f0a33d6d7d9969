import type { SourceLine, SourcesPage } from '#app/contract/scenario-sources.ts';
import { textsFor } from '#app/i18n/translator.ts';

// Exports the page of a scenario's sources, with the same groups, counts and addresses.

export function markdownOf({ title, counts, groups }: SourcesPage, language: string): string {
  const { t } = textsFor(language);
  const [, ...heads] = headsIn(language);
  const grades = counts.map(({ grade, lines }) => [
    t(`sources.grade.${grade}`),
    String(lines),
    t(`sources.means.${grade}`),
  ]);
  const gradeHeads = [t('sources.grades.word'), t('sources.grades.lines'), t('sources.grades.means')];
  return [
    `# ${t('sources.title', { title })}`,
    tableOf(gradeHeads, grades),
    ...groups.flatMap(({ group, lines }) => [
      `## ${t(`sources.group.${group}`)}`,
      tableOf(
        heads,
        lines.map((line) => cellsOf(line, language).slice(1)),
      ),
    ]),
    '',
  ].join('\n\n');
}

/** CSV according to RFC 4180. It starts with a byte order mark, without which spreadsheets garble accents. */
export function csvOf({ groups }: SourcesPage, language: string): string {
  const lines = groups.flatMap((group) => group.lines);
  const rows = [headsIn(language), ...lines.map((line) => cellsOf(line, language))];
  return `\ufeff${rows.map((cells) => `${cells.map(inCsv).join(',')}\r\n`).join('')}`;
}

function headsIn(language: string): readonly string[] {
  const { t } = textsFor(language);
  return [
    t('sources.group'),
    t('sources.what'),
    t('sources.grade'),
    t('sources.source'),
    t('sources.where'),
    t('sources.anchor'),
  ];
}

function cellsOf({ group, what, grade, source, where, round, anchor }: SourceLine, language: string) {
  const { t } = textsFor(language);
  const place = round === null ? where : `${where} · ${t('sources.round', { n: round })}`;
  return [t(`sources.group.${group}`), what, t(`sources.grade.${grade}`), source, place, anchor];
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [heads, heads.map(() => '---'), ...rows.map((cells) => cells.map(inMarkdown))].map(rowOf).join('\n');
}

/** Escapes what would end a table cell or become markup. */
function inMarkdown(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Escapes a cell, also if it begins like a formula, which a spreadsheet would evaluate. */
function inCsv(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
