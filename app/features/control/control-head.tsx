import { useTexts } from '#app/components/texts.tsx';
import type { Keyed, SeatKind } from '#app/contract/items.ts';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { clockText, minutesBetween } from '#app/features/live/clock-text.ts';
import { Connection } from '#app/features/live/connection.tsx';
import { StoryDay } from '#app/features/live/story-day.tsx';
import { usePlay } from '#app/features/live/use-play.ts';
import type { ControlItems } from './items.ts';
import { PhaseBands } from './phase-bands.tsx';
import { RemoveText } from './remove-text.tsx';
import { StageActs } from './stage-acts.tsx';

/** Stays in sight: where the exercise stands, the time, and the buttons to pause or stop it. */
export function ControlHead({ items, kind, title }: { items: ControlItems; kind: SeatKind; title: string }) {
  const { t } = useTexts();
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  const { stage, stopped } = exercise;
  const isPart = stage === 'released' && !exercise.ratingsOut;
  const round = items.round.find(({ n, status }) => n === exercise.round && status === 'open');
  return (
    <header className="control-head" data-stage={stage} data-stopped={stopped}>
      <div className="control-where">
        {stopped !== 'real-world' && <p className="control-mark">{t('page.exercise')}</p>}
        <h1>
          {t(`seatKind.${kind}`)} <span className="hint">{title}</span>
        </h1>
        <p className="control-stage">
          <strong>
            {stage === 'paused'
              ? t(`control.stopped.${stopped ?? 'break'}`)
              : t(isPart ? 'control.stage.released.some' : `control.stage.${stage}`)}
          </strong>
        </p>
        {exercise.wentBack !== null && <WentBack exercise={exercise} wentBack={exercise.wentBack} />}
        {round !== undefined && <RoundTime round={round} last={exercise.rounds - 1} />}
        {(stage === 'running' || stage === 'paused') && (
          <p>
            <StoryDay round={round} />
          </p>
        )}
      </div>
      <PhaseBands
        phases={items.phase}
        rounds={exercise.rounds}
        now={items.round.length === 0 ? null : Math.max(...items.round.map(({ n }) => n))}
      />
      <StageActs exercise={exercise} />
      <Connection />
    </header>
  );
}

/** Says that the exercise went back to an earlier entry and nothing after it counts. */
function WentBack({
  exercise,
  wentBack: { to, ...wentBack },
}: {
  exercise: Keyed<'exercise'>;
  wentBack: NonNullable<Keyed<'exercise'>['wentBack']>;
}) {
  const { t } = useTexts();
  const reason = useFreeText()(exercise, 'wentBack.reason', wentBack.reason);
  return (
    <div>
      <p role="status">
        {reason === null ? t('control.wentBack.plain', { to }) : t('control.wentBack', { to, reason })}
      </p>
      <RemoveText item={exercise} />
    </div>
  );
}

/** Minutes and seconds that are left; past the end, calmly in whole minutes. */
function RoundTime({ round, last }: { round: Keyed<'round'>; last: number }) {
  const { t, language } = useTexts();
  const play = usePlay();
  const { n, title, endsAt } = round;
  const left = endsAt === null ? null : endsAt - play;
  return (
    <p className="control-time">
      {t('control.round', { n, last, title })}
      {left !== null && (
        <span className="control-clock">
          {left > 0
            ? t('control.left', { time: clockText(left, language) })
            : t('control.over', { n: minutesBetween(endsAt ?? 0, play) })}
        </span>
      )}
    </p>
  );
}
