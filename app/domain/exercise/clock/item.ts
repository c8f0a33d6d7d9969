import type { Item } from '../engine/item.ts';
import type { TimerStatus } from './chart.ts';

export interface TimerItem extends Item {
  readonly key: string;
  readonly opening: number;
  readonly clock: 'story' | 'play';
  /** Story minutes, or play milliseconds. */
  readonly due: number;
  readonly status: TimerStatus;
}
