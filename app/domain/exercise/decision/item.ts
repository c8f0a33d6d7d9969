import type { CloseReason, TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { DecisionStatus } from './chart.ts';

export interface ReadBack {
  readonly option: string;
  readonly tell: readonly string[];
  readonly languages: number;
  readonly reason: TextRef | null;
}

export interface Settled extends ReadBack {
  readonly by: 'table' | 'rule' | 'action';
  readonly mark: Mark;
  /** Rounds late (pace `rounds`), or play minutes over the item's own minutes. */
  readonly late: number;
  readonly opening: number;
}

export interface DecisionItem extends Item {
  readonly id: string;
  readonly status: DecisionStatus;
  readonly opening: number;
  readonly options: readonly string[];
  readonly opened: Mark;
  /** When the table first had it before it. */
  readonly seen: Mark | null;
  readonly readBack: ReadBack | null;
  readonly settled: Settled | null;
  readonly deferred: {
    readonly trigger: TextRef;
    readonly reviewDay: number;
    readonly mark: Mark;
    readonly late: number;
  } | null;
  readonly lapsed: { readonly reason: CloseReason; readonly mark: Mark } | null;
  /** The operator opened it again, and it is not settled yet. */
  readonly reopened: { readonly reason: TextRef; readonly mark: Mark } | null;
  readonly extended: number;
  readonly effective: Mark | null;
  /** Round in which it should be settled: its own, later if carried. */
  readonly dueRound: number;
  /** Everything that was settled before and taken back or re-opened, oldest first. */
  readonly earlier: readonly Settled[];
}

/** Its table still has to choose. */
export function isUndecided({ status }: Pick<DecisionItem, 'status'>): boolean {
  return status === 'open' || status === 'read-back';
}

/**
 * What the phones at a table think of a decision, in one of its openings; under another one it is void. A lean touches
 * no item of the script, so it never stands in the way of an undo. Who said what does not leave: only counts do.
 */
export interface LeaningItem extends Item {
  readonly decision: string;
  readonly opening: number;
  /** The option that a seat leans to, by seat. */
  readonly leans: Readonly<Record<string, string>>;
  /** The option that a seat disagrees with, by seat. */
  readonly disagrees: Readonly<Record<string, string>>;
}
