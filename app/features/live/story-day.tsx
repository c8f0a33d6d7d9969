import { useTexts } from '#app/components/texts.tsx';
import { useRoom } from './room-context.tsx';

interface Span {
  readonly from: number;
  readonly until: number;
}

/** The days that a round covers; between rounds, or once the story moved on within the round, the current day. */
export function StoryDay({ round }: { round: Span | undefined }) {
  const { t } = useTexts();
  const { now } = useRoom();
  const day = Math.floor(now.story / 1440);
  return day === round?.from ? <StoryDays round={round} /> : t('story.day', { day });
}

export function StoryDays({ round: { from, until } }: { round: Span }) {
  const { t } = useTexts();
  return t('story.days', { from, until: until - 1 });
}
