import type { Mark } from '../exercise/engine/item.ts';
import { because } from './context.ts';
import type { DecidedEvidence, NotRated, Reason } from './result.ts';

/** What the item under a task says, before *done* and *told* are read. */
export type ItemReading =
  /** No rating, and why. */
  | { readonly is: 'not-rated'; readonly notRated: NotRated; readonly why: readonly Reason[] }
  /** A rating to which *done* and *told* do not apply: a standing deferral, a lapse, an act that never came. */
  | {
      readonly is: 'whole';
      readonly decided: DecidedEvidence;
      readonly span: Span;
      readonly why: readonly Reason[];
    }
  /** A base for the combination. `decided` is null where the task rests on acts alone. */
  | {
      readonly is: 'base';
      readonly decided: DecidedEvidence | null;
      readonly span: Span;
      /** Something was decided, asked or moved; without it a task on acts alone has no rating by itself. */
      readonly touched: boolean;
      readonly why: readonly Reason[];
    };

/** The life of an item at its table. */
export interface Span {
  /** seq with which it opened. */
  readonly from: number;
  /** seq with which it was settled or closed; the end of the log where it was not. */
  readonly until: number;
  /** Null: not settled. Lateness and the operational window are read at this moment. */
  readonly settled: Mark | null;
  /** The round in which all of it was due, before `withinRounds`. */
  readonly dueRound: number;
}

export function notRated(reason: NotRated, ...why: readonly Reason[]): ItemReading {
  return { is: 'not-rated', notRated: reason, why: why.length > 0 ? why : [because(reason)] };
}
