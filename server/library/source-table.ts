import type { SourceLine, SourcesPage } from '#app/contract/scenario-sources.ts';
import { textsFor } from '#app/i18n/translator.ts';

/** The page of a scenario's sources for other programs, with the same groups, counts and addresses. */

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

/** As RFC 4180 has it, for any spreadsheet: with a byte order mark, or accents would be lost there. */
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

/** What would end a cell or become markup. */
function inMarkdown(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A cell that begins like a formula would be worked out by the spreadsheet that opens it. */
function inCsv(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
