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
  /** What the operator said at its close of all that had no reason of its own; null where nothing was said. */
  readonly rest: CloseReason | null;
  /** What the operator gave it besides the minutes of the plan. */
  readonly extensions: readonly { readonly minutes: number; readonly mark: Mark }[];
}
