import { useTexts } from '#app/components/texts.tsx';
import { useDesk } from './desk-context.tsx';
import type { Keyed } from './items.ts';

/** Where the exercise stands, and the one thing to do when nothing seems to come. */
export function Now({
  exercise,
  rounds,
  exerciseId,
}: {
  exercise: Keyed<'exercise'>;
  rounds: readonly Keyed<'round'>[];
  exerciseId: string;
}) {
  const { t } = useTexts();
  const { seat } = useDesk();
  const round = rounds.find(({ n, status }) => n === exercise.round && status === 'open');
  return (
    <section className="now" aria-labelledby="now-title">
      <h2 id="now-title" className="aside">
        {t('desk.now')}
      </h2>
      <p>
        <strong>{t(`desk.stage.${exercise.stage}`)}</strong>
      </p>
      {round !== undefined && (
        <>
          <p>
            {t('desk.round', { n: round.n, last: exercise.rounds - 1, title: round.title })}{' '}
            <span className="hint">{t('desk.round.days', { from: round.from, until: round.until - 1 })}</span>
          </p>
          <p>{round.story}</p>
        </>
      )}
      {round === undefined && exercise.stage === 'running' && <p>{t('desk.round.none')}</p>}
      <p className="act-inline">
        <a className="button" href={`/seat/${seat}`}>
          {t('desk.reload')}
        </a>
        {exercise.lettersOut && (
          <a className="button button-main" href={`/x/${exerciseId}/report`}>
            {t('desk.report')}
          </a>
        )}
      </p>
      <p className="hint">{t('desk.reload.hint')}</p>
    </section>
  );
}
