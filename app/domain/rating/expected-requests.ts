import type { RequestKind } from '../scenario/compiled.ts';
import type { RatingContext } from './context.ts';

type Expected = RequestKind['expected'][number];

/** RA56: the round was played to its close, and the need that the scenario names was there in or after it. */
export function isDue({ round, when }: Expected, { history }: RatingContext): boolean {
  const played = history.final.rounds[String(round)];
  if (!played || (played.status === 'open' && !history.ended)) return false;
  const end = history.ended?.entry.seq ?? history.final.seq + 1;
  return !when || history.heldWithin(when, played.opened.seq, end);
}

/** RA56: when its round was closed nobody said that there was no time for it. */
export function wasTimeGiven({ round }: Expected, { history }: RatingContext): boolean {
  const said = history.final.rounds[String(round)]?.rest ?? null;
  return said === null || said === 'time-given';
}
