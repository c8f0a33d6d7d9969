import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { Countdown } from '#app/features/live/countdown.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { openRound } from '#app/features/live/view-items.ts';
import { Cover } from './cover.tsx';
import { TextSize } from './text-size.tsx';

/** Stays in sight: whose table this is, where the exercise stands, and whether commands reach the server. */
export function DeskHead({
  exercise,
  rounds,
}: {
  exercise: Keyed<'exercise'>;
  rounds: readonly Keyed<'round'>[];
}) {
  const { t } = useTexts();
  const { role, kind, nameOf } = useSeat();
  const round = openRound(exercise, rounds);
  // A stop for the real world has to be seen wherever the page is scrolled to.
  const isRealStop = exercise.stage === 'paused' && exercise.stopped === 'real-world';
  return (
    <div className={isRealStop ? 'desk-head desk-head-stop' : 'desk-head'}>
      <div className="desk-who">
        {!isRealStop && <p className="desk-mark">{t('page.exercise')}</p>}
        <h1>{nameOf(role ?? '')}</h1>
      </div>
      <p className="desk-when">
        {kind === 'companion' && `${t('desk.companion')} · `}
        {isRealStop ? (
          <strong>{t('desk.stopped.real.title')}</strong>
        ) : round === undefined ? (
          t(`desk.stage.short.${exercise.stage}`)
        ) : (
          <>
            {t('desk.round.short', { n: round.n, last: exercise.rounds - 1 })}
            {exercise.stage === 'paused' && <strong> · {t('desk.stage.short.paused')}</strong>}
            {exercise.stage === 'running' && round.endsAt !== null && (
              <span className="screen-only">
                {' · '}
                <Countdown endsAt={round.endsAt} />
              </span>
            )}
          </>
        )}
      </p>
      <Signal />
      <div className="desk-tools">
        {exercise.can.includes('seat.handOver') && (
          <CommandForm
            command={{ type: 'seat.handOver' }}
            about="hand"
            className="act act-inline"
            saved={t('desk.handOver.saved')}
          >
            <button type="submit" className="button" aria-label={t('desk.handOver.long')}>
              {t('desk.handOver')}
            </button>
          </CommandForm>
        )}
        {kind === 'companion' && <TextSize />}
        <Cover isRealStop={isRealStop} />
      </div>
    </div>
  );
}

/** The connection in one word; `Connection` explains it below. */
function Signal() {
  const { t } = useTexts();
  const { status, waiting } = useRoom();
  const is = status === undefined ? 'page' : status === 'live' && waiting > 0 ? 'sending' : status;
  return (
    <p className={`signal signal-${is}`}>
      {t(`desk.signal.${is}`)}
      {waiting > 0 && ` (${waiting})`}
    </p>
  );
}
