import type { Counts } from '../rating/result.ts';
import type { Report, ReportTask, Say, Sentence } from './report.ts';
import { columnsFor, table, wrap } from './text-layout.ts';
import { timelineLines } from './timeline-text.ts';

export interface TextOptions {
  /** Milliseconds since 1970 as a date that the reader knows; left out: UTC. */
  readonly date?: (at: number) => string;
  /** Leaves the timeline out: ratings and reasons only. */
  readonly short?: boolean;
}

/** The report as a trainer reads it in a terminal: plain text, at most a hundred columns. `say` is a translator. */
export function renderText(
  report: Report,
  say: Say,
  { date = utcDate, short = false }: TextOptions = {},
): string {
  const lines = [
    ...headLines(report, say, date),
    ...mapLines(report, say),
    ...section(
      say('report.tasks'),
      report.rated.flatMap((task) => taskLines(task, say)),
    ),
    ...section(
      say('report.tasks.notRated'),
      report.notRated.flatMap((task) => blankLines(task, say)),
    ),
    ...section(
      say('report.tasks.notToday'),
      report.notToday.flatMap((task) => wrap(`${task.guideline} ${task.title}`, '  ', '     ')),
    ),
    ...section(
      say('report.redLines'),
      report.redLines.flatMap((line) => wrap(fill(line.says, say), '  ', '    ')),
      say('report.nothing'),
    ),
    ...(report.improvements.length > 0
      ? section(say('report.improvements'), improvementLines(report, say))
      : []),
    ...section(say('report.coordination'), coordinationLines(report, say)),
    ...section(
      say('report.expectations'),
      report.expectations.flatMap((each) =>
        wrap(`${each.owner.name}: ${each.name} — ${fill(each.came, say)}`, '  ', '    '),
      ),
    ),
    ...section(say('report.movements'), movementLines(report, say)),
    ...section(say('report.rollups'), rollupLines(report, say)),
    ...(short ? [] : section(say('report.timeline'), timelineLines(report.timeline, say))),
  ];
  return `${lines.join('\n')}\n`;
}

function fill(sentence: Sentence, say: Say): string {
  return say(sentence.key, sentence.params);
}

/** A heading with its lines; nothing at all where there are none and nothing is said instead. */
function section(title: string, lines: readonly string[], otherwise?: string): readonly string[] {
  if (lines.length === 0 && otherwise === undefined) return [];
  return ['', title.toUpperCase(), ...(lines.length > 0 ? lines : [`  ${otherwise}`])];
}

function utcDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function headLines(report: Report, say: Say, date: (at: number) => string): readonly string[] {
  const { header } = report;
  const names = (list: readonly { readonly name: string }[]) =>
    list.map((each) => each.name).join(', ') || say('report.nothing');
  const dates =
    header.started === null
      ? say('report.dates.none')
      : header.ended === null
        ? say('report.dates.open', { from: date(header.started) })
        : say('report.dates.value', { from: date(header.started), until: date(header.ended) });
  const phases = header.phases
    .map(({ id, status }) => say(`report.phase.${status}`, { phase: say(`phase.${id}`) }))
    .join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [say('report.dates'), dates],
    [say('report.pace'), say(`report.pace.${header.pace}`)],
    [say('report.rounds'), say('report.rounds.value', header.rounds)],
    [say('report.roles'), names(header.played)],
    ...(header.empty.length > 0 ? [[say('report.empty'), names(header.empty)] as const] : []),
    [say('report.simulated'), names(header.simulated)],
    [say('report.phases'), phases],
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return [
    ...wrap(`${header.title} — ${say('report.title')}`),
    ...wrap(`${header.scenario} ${header.version}`),
    '',
    ...report.disclaimer.flatMap((sentence) => wrap(fill(sentence, say))),
    '',
    ...rows.flatMap(([label, text]) => wrap(text, label.padEnd(width), ' '.repeat(width))),
    ...section(
      say('report.objectives'),
      header.objectives.flatMap(({ name: title, achieved, notAchieved, notRated }) =>
        wrap(say('report.objective', { title, achieved, notAchieved, notRated }), '  ', '    '),
      ),
    ),
  ];
}

function mapLines({ map }: Report, say: Say): readonly string[] {
  const rows = map.rows.map((row) => [
    row.guideline,
    ...row.cells.map((cell) => {
      if (!cell) return '';
      if (!row.objective && cell.rating === 'not-rated') return '·';
      if (cell.rating === 'not-rated') return '–';
      return `${cell.rating} ${cell.rated} ${say(`strength.${cell.strength}`)}`;
    }),
    countsText(row.counts),
  ]);
  if (rows.length === 0) return [];
  // Names cut short would look alike; ids are short and are explained below.
  const isWide = map.roles.some((role) => role.name.length > columnsFor(map.roles.length + 1));
  const head = ['', ...map.roles.map((role) => (isWide ? role.id : role.name)), ''];
  const key = isWide ? map.roles.map((role) => `${role.id} = ${role.name}`).join(', ') : '';
  return [
    ...section(say('report.map'), table(head, rows)),
    ...(key === '' ? [] : wrap(key, '  ')),
    ...wrap(say('report.map.legend'), '  '),
  ];
}

function countsText(counts: Counts): string {
  const ratings = ['P', 'S', 'M', 'U'] as const;
  const rated = ratings.flatMap((rating) => (counts[rating] > 0 ? [`${counts[rating]} ${rating}`] : []));
  return [...rated, ...(counts['not-rated'] > 0 ? [`${counts['not-rated']} –`] : [])].join(' ');
}

function taskLines(task: ReportTask, say: Say): readonly string[] {
  const { basis } = task;
  const disagreed = task.decided?.disagreed ?? 0;
  const day = task.decided ? ` · ${say('report.moment', { ...task.decided.when })}` : '';
  return [
    ...wrap(`${task.guideline} ${task.title} — ${task.owner.name}${day}`, `  ${task.rating}  `, '       '),
    ...(task.decided?.text ? wrap(`${say('report.task.decided')}: ${task.decided.text}`, '       ') : []),
    ...(disagreed > 0 ? wrap(say('report.task.disagreed', { n: disagreed }), '       ') : []),
    ...changeLines(task, say),
    ...task.why.flatMap((sentence) => wrap(fill(sentence, say), '     - ', '       ')),
    ...wrap(`${say('report.task.rests')}: ${basis.source} (${say(`report.basis.${basis.kind}`)})`, '       '),
  ];
}

/** That people put another rating in the place of the suggested one, and why. */
function changeLines(
  { changed, suggested }: Pick<ReportTask, 'changed' | 'suggested'>,
  say: Say,
): readonly string[] {
  if (changed === null) return [];
  const before = say(suggested === 'not-rated' ? 'report.tasks.notRated' : suggested);
  const reason = changed.reason ?? say('report.removed');
  return wrap(say('report.task.changed', { suggested: before, reason }), '       ');
}

function blankLines(task: ReportTask, say: Say): readonly string[] {
  const reason = task.changed ? say('notRated.changed') : say(`notRated.${task.notRated ?? 'no-record'}`);
  return [
    ...wrap(`${task.guideline} ${task.title} — ${task.owner.name} (${reason})`, '  –  ', '       '),
    ...task.why.flatMap((sentence) => wrap(fill(sentence, say), '     - ', '       ')),
  ];
}

function coordinationLines(report: Report, say: Say): readonly string[] {
  return report.coordination.flatMap((line) => [
    ...wrap(fill(line.says, say), `  ${line.rating === 'not-rated' ? '–' : line.rating}  `, '       '),
    ...changeLines(line, say),
    ...line.why.flatMap((sentence) => wrap(fill(sentence, say), '     - ', '       ')),
  ]);
}

function improvementLines({ improvements }: Report, say: Say): readonly string[] {
  const said = (text: string | null) => text ?? say('report.removed');
  return improvements.flatMap(({ text, owner, due, guideline }) =>
    wrap([guideline, said(text), said(owner), said(due)].filter(Boolean).join(' · '), '  - ', '    '),
  );
}

function movementLines(report: Report, say: Say): readonly string[] {
  return report.movements.flatMap((movement) => [
    ...wrap(`${movement.name}: ${fill(movement.stands, say)}`, '  ', '    '),
    ...movement.squares.flatMap((square) =>
      wrap(
        `${square.name} (${square.party}): ${say(`report.square.${square.colour}`)}`,
        '     - ',
        '       ',
      ),
    ),
  ]);
}

function rollupLines({ rollups }: Report, say: Say): readonly string[] {
  return (['phases', 'principles', 'sectors', 'lenses'] as const).flatMap((row) => {
    const label = (key: string) => (row === 'phases' ? say(`phase.${key}`) : key);
    const parts = Object.entries(rollups[row]).map(
      ([key, counts]) => `${label(key)} (${countsText(counts)})`,
    );
    return parts.length === 0
      ? []
      : wrap(`${say(`report.rollups.${row}`)}: ${parts.join('; ')}`, '  ', '    ');
  });
}
