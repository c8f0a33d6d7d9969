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
  /** When the table first saw it. */
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
  /** Set after the operator has opened it again, until it is settled. */
  readonly reopened: { readonly reason: TextRef; readonly mark: Mark } | null;
  readonly extended: number;
  readonly effective: Mark | null;
  /** The round in which it should be settled: its own, or a later one if it was carried over. */
  readonly dueRound: number;
  /** Earlier choices that were taken back or re-opened, oldest first. */
  readonly earlier: readonly Settled[];
}

/** Whether its table still has to choose. */
export function isUndecided({ status }: Pick<DecisionItem, 'status'>): boolean {
  return status === 'open' || status === 'read-back';
}

/**
 * What the phones at a table think of a decision during one opening; with the next opening it is void. It is an item
 * of its own, so that a lean never prevents an undo. Only counts are ever shown, never who said what.
 */
export interface LeaningItem extends Item {
  readonly decision: string;
  readonly opening: number;
  /** The option that each seat leans towards. */
  readonly leans: Readonly<Record<string, string>>;
  /** The option that each seat disagrees with. */
  readonly disagrees: Readonly<Record<string, string>>;
}
