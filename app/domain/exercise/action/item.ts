import type { TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { ActionRuling } from './words.ts';

export interface ActionItem extends Item {
  readonly id: string;
  readonly opening: number;
  readonly role: string;
  readonly who: TextRef;
  readonly when: TextRef;
  readonly authority: TextRef;
  readonly told: readonly string[];
  readonly text: TextRef;
  readonly proposed: Mark;
  readonly ruling: ActionRuling | null;
  readonly ruled: Mark | null;
}
