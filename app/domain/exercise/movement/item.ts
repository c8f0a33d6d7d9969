import type { Item, Mark } from '../engine/item.ts';
import type { MovementStatus } from './chart.ts';
import type { SquareColour } from './words.ts';

export interface MovementItem extends Item {
  readonly id: string;
  readonly status: MovementStatus;
  readonly opening: number;
  readonly squares: Readonly<Record<string, SquareColour>>;
  /** All changes of colour, oldest first: a square that turned red after it was green is a lesson. */
  readonly turns: readonly {
    readonly square: string;
    readonly to: SquareColour;
    readonly mark: Mark;
    readonly simulated?: true;
  }[];
  readonly opened: Mark;
  readonly settled: Mark | null;
  /** It left by rule, because nobody plays its owner. */
  readonly simulated?: true;
}
