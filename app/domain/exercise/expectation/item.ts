import type { CloseReason } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { ExpectationStatus } from './chart.ts';

export interface ExpectationItem extends Item {
  readonly id: string;
  readonly status: ExpectationStatus;
  readonly opening: number;
  readonly watched: Mark;
  readonly prompted: Mark | null;
  readonly met: Mark | null;
  readonly by: 'act' | 'action' | null;
  readonly notMet: { readonly reason: CloseReason; readonly mark: Mark } | null;
}
