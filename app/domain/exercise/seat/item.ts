import type { SeatKind } from '../engine/fields.ts';
import type { Item } from '../engine/item.ts';

export interface SeatItem extends Item {
  readonly id: string;
  readonly kind: SeatKind;
  readonly role: string | null;
  readonly people: number;
  readonly present: boolean;
  readonly ready: boolean;
  readonly handovers: number;
  /** The entry with which it first joined. */
  readonly joined: number;
}
