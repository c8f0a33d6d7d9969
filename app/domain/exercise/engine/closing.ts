import type { State } from '../state.ts';
import type { CloseReason } from './fields.ts';

/** Why things close: those named one by one, and what the operator says of all the rest. */
export interface Reasons {
  readonly reasons: Readonly<Record<string, CloseReason>>;
  readonly rest?: CloseReason | undefined;
}

/** A round that closes, or play that ends. */
export interface Closing {
  /** The state as it was found. */
  readonly before: State;
  /** Whether what is due in this round closes now. */
  isDue(round: number): boolean;
  /**
   * The reason for an item: what the operator gave for it by its key (`decision:exit`); without one, what the record
   * shows; where it shows nothing, what the operator said of all the rest.
   */
  reasonFor(key: string, record: CloseReason | null): CloseReason;
}

/** `round`: the one that closes; null where play ends and everything does. */
export function closingOf(before: State, given: Reasons, round: number | null): Closing {
  const rest = given.rest ?? (round === null ? 'not-reached' : 'time-given');
  return {
    before,
    isDue: (due) => round === null || due <= round,
    reasonFor: (key, record) => given.reasons[key] ?? record ?? rest,
  };
}

/** As a fact has it: left out where nothing was said. */
export function saidOfRest({ rest }: Pick<Reasons, 'rest'>): { readonly rest?: CloseReason } {
  return rest === undefined ? {} : { rest };
}

/** What the record shows of an item that is still open: it was never seen, its table is empty, or it waits for an answer. */
export type Shown = 'unseen' | 'empty' | 'blocked' | null;

/** The reason that this is; where the record shows nothing, somebody has to say. */
export function reasonShown(shown: Shown): CloseReason | null {
  if (shown === null) return null;
  return shown === 'blocked' ? 'blocked' : 'not-reached';
}

/** What the screen of those who steer is told about an open item: whether it closes with the round, and what the record shows. */
export interface Closes {
  /** With the round that is open now; at the end of play everything closes. */
  readonly withRound: boolean;
  readonly shown: Shown;
  readonly reason: CloseReason | null;
}

export function closesBy({ round }: Pick<State, 'round'>, due: number, shown: Shown): Closes {
  return { withRound: round !== null && due <= round, shown, reason: reasonShown(shown) };
}
