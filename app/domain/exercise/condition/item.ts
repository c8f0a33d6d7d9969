import type { Item } from '../engine/item.ts';

/** A condition that could not be evaluated. */
export interface ConditionErrorItem extends Item {
  readonly item: string;
  readonly error: string;
}
