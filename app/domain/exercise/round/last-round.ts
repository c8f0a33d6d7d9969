import type { State } from '../state.ts';

/** The last round that was opened; 0 before the first. */
export function lastRound(state: Pick<State, 'rounds'>): number {
  return Math.max(0, ...Object.values(state.rounds).map((round) => round.n));
}
