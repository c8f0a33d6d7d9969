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
        /** Of its last delivery there, where that is another one than everybody's. */
        readonly opening?: number;
        /** First; what was read stays read for the rules when it is sent again. */
        readonly opened: Mark | null;
        readonly acknowledged: Mark | null;
      }
    >
  >;
}

/** What a table answers to: its own last delivery, unless all of them were renewed since, as by a rewind. */
export function openingAt({ opening, tables }: InjectItem, role: string): number {
  return Math.max(opening, tables[role]?.opening ?? 0);
}
