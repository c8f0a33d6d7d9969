import type { Mark } from '../exercise/engine/item.ts';
import type { RatingContext } from './context.ts';

/**
 * The round that something belongs to, in every pace: the open one, between rounds the last one opened. What is noted
 * after the end of play belongs to the last round.
 */
export function roundOf(mark: Mark, { history }: RatingContext): number {
  if (mark.round !== null) return mark.round;
  const opened = Object.values(history.final.rounds).filter((round) => round.opened.seq <= mark.seq);
  return Math.max(0, ...opened.map((round) => round.n));
}

/** The last round that was opened; -1 before play. */
export function lastRound({ history }: RatingContext): number {
  return Math.max(-1, ...Object.values(history.final.rounds).map((round) => round.n));
}

/** The last round that was played to its close, or in which play ended; -1 before. */
export function lastPlayedRound({ history }: RatingContext): number {
  const played = Object.values(history.final.rounds).filter(
    (round) => round.status === 'closed' || history.ended !== null,
  );
  return Math.max(-1, ...played.map((round) => round.n));
}
