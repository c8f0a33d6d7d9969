import { useTexts } from '#app/components/texts.tsx';
import { usePlay } from './use-play.ts';

/** Minutes and seconds of play that are left, counted down. `endsAt` in milliseconds of play; below zero it says so. */
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
