import type { Item, Mark } from '../engine/item.ts';
import type { DeliveryStatus, InjectStatus } from './chart.ts';

export interface InjectItem extends Item {
  readonly id: string;
  readonly status: InjectStatus;
  readonly opening: number;
  readonly to: readonly string[];
  readonly released: Mark | null;
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly status: DeliveryStatus;
        /** The opening number of its last delivery at this table, if it was delivered there again. */
        readonly opening?: number;
        /** The first time. To the rules, what was read stays read even if it is sent again. */
        readonly opened: Mark | null;
        readonly acknowledged: Mark | null;
      }
    >
  >;
}

/**
 * The opening number to which a table answers: that of its own last delivery, unless the whole inject has a newer
 * one, as after a rewind.
 */
export function openingAt({ opening, tables }: InjectItem, role: string): number {
  return Math.max(opening, tables[role]?.opening ?? 0);
}
