import type { Fields, TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';

export interface DocumentItem extends Item {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly to: readonly string[];
  readonly languages: number;
  readonly fields: Fields;
  readonly missing: readonly string[];
  readonly note: TextRef | null;
  readonly issued: Mark;
  readonly recalled: Mark | null;
}
