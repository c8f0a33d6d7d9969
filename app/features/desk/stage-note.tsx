import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { StoryDays } from '#app/features/live/story-day.tsx';
import { openRound } from '#app/features/live/view-items.ts';

/** Where the exercise stands, in words: the story of the round, or why nothing can be done at the moment. */
export function StageNote({
  exercise,
  rounds,
  exerciseId,
}: {
  exercise: Keyed<'exercise'>;
  rounds: readonly Keyed<'round'>[];
  exerciseId: string;
}) {
  const { t } = useTexts();
  const { seat } = useSeat();
  const { status } = useRoom();
  const { stage, ratingsOut } = exercise;
  const round = openRound(exercise, rounds);
  return (
    <section className="stage" aria-labelledby="now-title">
      <h2 id="now-title" className="aside">
        {t('desk.now')}
      </h2>
      {stage === 'paused' ? (
        <Stopped why={exercise.stopped} />
      ) : (
        <StageLine exercise={exercise} round={round} />
      )}
      {exercise.wentBack !== null && (
        <p className="notice notice-note" role="status">
          {t('desk.wentBack')}
        </p>
      )}
      {status === undefined && (
        <p className="act-inline">
          <a className="button" href={`/seat/${seat}`}>
            {t('desk.reload')}
          </a>
          <span className="hint">{t('desk.reload.hint')}</span>
        </p>
      )}
      {ratingsOut && (
        <p>
          <a className="button button-main" href={`/x/${exerciseId}/report`}>
            {t('desk.report')}
          </a>
        </p>
      )}
    </section>
  );
}

function StageLine({ exercise, round }: { exercise: Keyed<'exercise'>; round: Keyed<'round'> | undefined }) {
  const { t } = useTexts();
  const { stage, ratingsOut } = exercise;
  if (stage === 'released' && !ratingsOut)
    return <p className="stage-line">{t('desk.stage.released.some')}</p>;
  if (stage !== 'running') return <p className="stage-line">{t(`desk.stage.${stage}`)}</p>;
  if (round === undefined) return <p className="stage-line">{t('desk.round.none')}</p>;
  return (
    <>
      <p className="stage-line">
        <strong>{t('desk.round', { n: round.n, last: exercise.rounds - 1, title: round.title })}</strong>{' '}
        <span className="hint">
          <StoryDays round={round} />
        </span>
      </p>
      <p>{round.story}</p>
    </>
  );
}

/** A stop for the real world must not be mistaken for a part of the play. */
function Stopped({ why }: { why: Keyed<'exercise'>['stopped'] }) {
  const { t } = useTexts();
  if (why === 'real-world')
    return (
      <div className="real-world" role="alert">
        <p className="real-world-word">{t('desk.stopped.real.title')}</p>
        <p>{t('desk.stopped.real.text')}</p>
      </div>
    );
  return (
    <p className="notice notice-note" role="status">
      <strong>{t('desk.stage.paused')}</strong>{' '}
      {t(`desk.stopped.${why === null || why === 'ended' ? 'break' : why}`)}
    </p>
  );
}
