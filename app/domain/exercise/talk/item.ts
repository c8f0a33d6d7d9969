import type { TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { SpokenStatus } from './chart.ts';

export interface SpokenItem extends Item {
  readonly id: string;
  readonly opening: number;
  readonly from: string;
  readonly with: string;
  readonly about: string;
  readonly outcome: 'agreed' | 'not-agreed' | 'will-revert';
  readonly status: SpokenStatus;
  readonly note: TextRef | null;
  readonly noted: Mark;
  readonly confirmed: Mark | null;
  readonly simulated: boolean;
}
