import { useTexts } from '#app/components/texts.tsx';
import { usePlay } from './use-play.ts';

/** Counts down the minutes and seconds of play that are left, then says that time is up. `endsAt`: milliseconds of play. */
export function Countdown({ endsAt }: { endsAt: number }) {
  const { t, language } = useTexts();
  const left = Math.ceil((endsAt - usePlay()) / 1000);
  if (left <= 0) return <span className="countdown countdown-over">{t('live.timeUp')}</span>;
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  return (
    <span className="countdown" role="timer" aria-live="off">
      {t('live.left', { minutes: two.format(Math.floor(left / 60)), seconds: two.format(left % 60) })}
    </span>
  );
}
