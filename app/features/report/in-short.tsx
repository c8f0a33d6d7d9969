import { Letter } from '#app/components/letter.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportTask, ReportView } from '#app/contract/report-page.ts';

/** So many on each side: a room takes in five at once. */
const SHOWN = 5;

const WORST_FIRST = ['U', 'M', 'S'] as const;

/** What a minister reads: how many letters, the best and the worst of them, and red lines. */
export function InShort({ report }: { report: ReportView }) {
  const { t } = useTexts();
  const strong = essentialFirst(report.rated.filter(({ letter }) => letter === 'P'));
  const gaps = WORST_FIRST.flatMap((worst) =>
    essentialFirst(report.rated.filter(({ letter }) => letter === worst)),
  );
  return (
    <section className="short" aria-labelledby="short-title">
      <h2 id="short-title">{t('report.summary')}</h2>
      <p>
        {t('report.summary.letters', { rated: report.rated.length, notRated: report.notRated.length })}{' '}
        {t('report.summary.lines', { n: report.redLines.length })}
      </p>
      <div className="split">
        <Side title={t('report.summary.strong')} none={t('report.summary.noStrong')} tasks={strong} />
        <Side title={t('report.summary.gap')} none={t('report.summary.noGap')} tasks={gaps} />
      </div>
    </section>
  );
}

function Side({ title, none, tasks }: { title: string; none: string; tasks: readonly ReportTask[] }) {
  return (
    <div className="card">
      <h3>{title}</h3>
      {tasks.length === 0 && <p>{none}</p>}
      <ul className="letters">
        {tasks.slice(0, SHOWN).map((task) => (
          <li key={task.id}>
            <Letter letter={task.letter} />
            <span>
              <a href={`#task-${task.id}`}>{task.title}</a> <span className="hint">{task.owner.name}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function essentialFirst(tasks: readonly ReportTask[]): readonly ReportTask[] {
  return [...tasks.filter(({ essential }) => essential), ...tasks.filter(({ essential }) => !essential)];
}
