import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { clockText } from '#app/features/live/clock-text.ts';
import { StoryDay } from '#app/features/live/story-day.tsx';
import { usePlay } from '#app/features/live/use-play.ts';

/** Round, story day, and minutes and seconds that are left, in the largest type of the wall. */
export function Countdown({ round, rounds }: { round: Keyed<'round'> | undefined; rounds: number }) {
  const { t, language } = useTexts();
  const play = usePlay();
  if (round === undefined)
    return (
      <section className="wall-round" aria-labelledby="round-title">
        <h2 id="round-title">{t('wall.round.none')}</h2>
      </section>
    );
  const left = round.endsAt === null ? null : Math.max(0, round.endsAt - play);
  return (
    <section className="wall-round" aria-labelledby="round-title">
      <div>
        <p className="kicker">
          {t('wall.round', { n: round.n, last: rounds - 1 })} · <StoryDay round={round} />
        </p>
        <h2 id="round-title">{round.title}</h2>
        <p className="lead">{round.story}</p>
      </div>
      {left !== null && (
        <p className="wall-clock" data-over={left === 0}>
          <span className="wall-time">{clockText(left, language)}</span>
          <span>{t(left === 0 ? 'wall.over' : 'wall.left')}</span>
        </p>
      )}
    </section>
  );
}
