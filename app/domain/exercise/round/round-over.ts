import type { State } from '../state.ts';

/**
 * Whether a round was closed since entry `seq`, or by it, so that what was said and issued by then has taken effect.
 */
export function isRoundOver(state: Pick<State, 'rounds'>, seq: number): boolean {
  return Object.values(state.rounds).some((round) => round.closed !== null && round.closed.seq >= seq);
}

/** Whether a round was opened or closed after entry `seq`, which is when the story moves on. */
export function hasStoryMovedOn(state: Pick<State, 'rounds'>, seq: number): boolean {
  return Object.values(state.rounds).some(
    (round) => round.opened.seq > seq || (round.closed !== null && round.closed.seq > seq),
  );
}
