import type { CloseReason } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { PhaseStatus, RoundStatus } from './chart.ts';

export interface PhaseItem extends Item {
  readonly id: string;
  readonly status: PhaseStatus;
  readonly started: Mark | null;
  readonly ended: Mark | null;
}

export interface RoundItem extends Item {
  readonly n: number;
  readonly status: RoundStatus;
  readonly opened: Mark;
  readonly closed: Mark | null;
  /**
   * The operator's reason, given when it closed, for all items that had none of their own; null if there was none.
   */
  readonly rest: CloseReason | null;
  /** The minutes that the operator added to those of the plan. */
  readonly extensions: readonly { readonly minutes: number; readonly mark: Mark }[];
}
