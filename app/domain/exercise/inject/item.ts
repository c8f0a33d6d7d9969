import type { Item, Mark } from '../engine/item.ts';

/** The inject chart's states; those from `released` on are per table, in `tables`. */
export type InjectStatus = 'pending' | 'offered' | 'released' | 'held' | 'skipped';

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
        readonly status: 'delivered' | 'opened' | 'acknowledged';
        readonly opened: Mark | null;
        readonly acknowledged: Mark | null;
      }
    >
  >;
}
