import type { State } from '../state.ts';
import type { CloseReason } from './fields.ts';

/** Why things close: the reasons given for single items, and the operator's reason for all others. */
export interface Reasons {
  readonly reasons: Readonly<Record<string, CloseReason>>;
  readonly rest?: CloseReason | undefined;
}

/** The end of a round, or of play. */
export interface Closing {
  /** The state before anything was closed. */
  readonly before: State;
  /** Whether an item that is due in this round closes now. */
  isDue(round: number): boolean;
  /**
   * The reason for an item: the one that the operator gave under its key (`decision:exit`), otherwise the one that
   * the record shows, otherwise the operator's reason for all others.
   */
  reasonFor(key: string, record: CloseReason | null): CloseReason;
}

/** `round`: the one that closes; null when play ends, which closes everything. */
export function closingOf(before: State, given: Reasons, round: number | null): Closing {
  const rest = given.rest ?? (round === null ? 'not-reached' : 'time-given');
  return {
    before,
    isDue: (due) => round === null || due <= round,
    reasonFor: (key, record) => given.reasons[key] ?? record ?? rest,
  };
}

/** As a member of a fact; left out if the operator gave no reason for all others. */
export function saidOfRest({ rest }: Pick<Reasons, 'rest'>): { readonly rest?: CloseReason } {
  return rest === undefined ? {} : { rest };
}

/**
 * What the record shows about an item that is still open: nobody saw it, its table is empty, or it waits for an
 * answer.
 */
export type Shown = 'unseen' | 'empty' | 'blocked' | null;

/** The reason that follows from it; null if the record shows nothing and somebody has to give one. */
export function reasonShown(shown: Shown): CloseReason | null {
  if (shown === null) return null;
  return shown === 'blocked' ? 'blocked' : 'not-reached';
}

/**
 * What the control room sees of the end of an open item: whether it closes with the round, and what the record shows.
 */
export interface Closes {
  /** Whether it closes with the current round. At the end of play, everything does. */
  readonly withRound: boolean;
  readonly shown: Shown;
  readonly reason: CloseReason | null;
}

export function closesBy({ round }: Pick<State, 'round'>, due: number, shown: Shown): Closes {
  return { withRound: round !== null && due <= round, shown, reason: reasonShown(shown) };
}
