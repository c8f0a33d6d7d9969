import type { TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { RedLineStatus } from './chart.ts';

export interface RedLineItem extends Item {
  readonly id: string;
  readonly role: string;
  readonly item: string;
  readonly status: RedLineStatus;
  readonly approached: Mark;
  readonly crossed: Mark | null;
  readonly reversed: Mark | null;
  readonly effective: Mark | null;
  readonly called: TextRef | null;
  readonly lifted: TextRef | null;
}
