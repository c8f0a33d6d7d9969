import { Rating } from '#app/components/rating.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportTask, ReportView } from '#app/contract/report-page.ts';

/** How many are listed on each side: a room takes in five at once. */
const SHOWN = 5;

const WORST_FIRST = ['U', 'M', 'S'] as const;

/** The summary for a minister: how many ratings, the best and the worst of them, and red lines. */
export function InShort({ report }: { report: ReportView }) {
  const { t, say } = useTexts();
  const strong = essentialFirst(report.rated.filter(({ rating }) => rating === 'P')).map(lineOf);
  const gaps = WORST_FIRST.flatMap((worst) => [
    ...essentialFirst(report.rated.filter(({ rating }) => rating === worst)).map(lineOf),
    // A request that was late is listed with the requests; one that was never sent or answered belongs here.
    ...(worst === 'S' ? [] : report.coordination.filter(({ rating }) => rating === worst)).map(
      ({ id, rating, says, owner }): Line => ({
        id,
        rating,
        href: '#coordination',
        title: say(says.key, says.params),
        owner: owner.name,
      }),
    ),
  ]);
  return (
    <section className="short" aria-labelledby="short-title">
      <h2 id="short-title">{t('report.summary')}</h2>
      <p>
        {t('report.summary.ratings', { rated: report.rated.length, notRated: report.notRated.length })}{' '}
        {t('report.summary.lines', { n: report.redLines.filter(({ stands }) => stands).length })}
      </p>
      <div className="split">
        <Side title={t('report.summary.strong')} none={t('report.summary.noStrong')} lines={strong} />
        <Side title={t('report.summary.gap')} none={t('report.summary.noGap')} lines={gaps} />
      </div>
    </section>
  );
}

interface Line {
  readonly id: string;
  readonly rating: ReportTask['rating'];
  readonly href: string;
  readonly title: string;
  readonly owner: string;
}

const lineOf = ({ id, rating, title, owner }: ReportTask): Line => ({
  id,
  rating,
  href: `#task-${id}`,
  title,
  owner: owner.name,
});

function Side({ title, none, lines }: { title: string; none: string; lines: readonly Line[] }) {
  return (
    <div className="card">
      <h3>{title}</h3>
      {lines.length === 0 && <p>{none}</p>}
      <ul className="ratings">
        {lines.slice(0, SHOWN).map(({ id, rating, href, title: what, owner }) => (
          <li key={id}>
            <Rating rating={rating} />
            <span>
              <a href={href}>{what}</a> <span className="hint">{owner}</span>
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
