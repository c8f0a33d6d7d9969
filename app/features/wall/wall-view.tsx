import { useTexts } from '#app/components/texts.tsx';
import { Connection } from '#app/features/live/connection.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { itemsOf } from '#app/features/live/view-items.ts';
import { Countdown } from './countdown.tsx';
import { Lobby } from './lobby.tsx';
import { News } from './news.tsx';
import { Numbers } from './numbers.tsx';
import { PhaseBands } from './phase-bands.tsx';
import { SquareFiles } from './square-files.tsx';
import { StandStill } from './stand-still.tsx';

/** The wall: public facts, the round and its time, and whose squares are open. Fits on one screen of a projector. */
export function WallView({ address }: { address: string }) {
  const { t } = useTexts();
  const { view } = useRoom();
  const exercise = itemsOf(view, 'exercise')[0];
  if (exercise === undefined) return <SeatGone />;
  const { stage, stopped } = exercise;
  const round = itemsOf(view, 'round').find(({ n, status }) => n === exercise.round && status === 'open');
  const isPlay = stage === 'running';
  const isHeld = stage === 'paused' && stopped !== 'real-world';
  return (
    <main id="content" className="wall" data-stage={stage}>
      <header className="wall-head">
        <h1>{exercise.title}</h1>
        {exercise.wentBack !== null && stopped !== 'real-world' && (
          <p className="notice notice-note" role="status">
            {t('wall.wentBack')}
          </p>
        )}
        <Connection />
      </header>
      {(isPlay || isHeld) && <Countdown round={round} rounds={exercise.rounds} />}
      {stage === 'lobby' && <Lobby address={address} />}
      {stage === 'briefing' && (
        <StandStill
          title={t('wall.briefing')}
          lines={[t('wall.rules.1'), t('wall.rules.2'), t('wall.rules.3'), t('wall.rules.4')]}
        />
      )}
      {stage === 'paused' && stopped === 'real-world' && (
        <StandStill title={t('wall.stop')} lines={[t('wall.stop.text')]} isStop />
      )}
      {isHeld && stopped === 'break' && <StandStill title={t('wall.break')} lines={[t('wall.break.text')]} />}
      {isHeld && stopped !== 'break' && <StandStill title={t('wall.talk')} lines={[t('wall.talk.text')]} />}
      {isPlay && (
        <>
          <PhaseBands phases={itemsOf(view, 'phase')} />
          <div className="wall-columns">
            <News injects={itemsOf(view, 'inject')} round={exercise.round ?? 0} />
            <SquareFiles movements={itemsOf(view, 'movement').filter(({ status }) => status !== 'failed')} />
          </div>
          <Numbers indicators={itemsOf(view, 'indicator')} />
        </>
      )}
      {stage === 'hot-wash' && (
        <StandStill
          title={t('wall.hot-wash')}
          lines={[t('wall.hot-wash.1'), t('wall.hot-wash.2'), t('wall.hot-wash.3')]}
        />
      )}
      {(stage === 'debrief' || stage === 'released' || stage === 'closed') && (
        <StandStill title={t('wall.end')} lines={[t('wall.end.text')]} />
      )}
    </main>
  );
}
