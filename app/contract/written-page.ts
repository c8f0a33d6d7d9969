import type { SeatKind } from './items.ts';
import type { Answer } from './messages.ts';

/** All texts that people wrote in an exercise and that nobody has removed, for those who may remove them. */
export interface WrittenPage {
  readonly seat: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The answer to the form that led here. */
  readonly answer: Answer | null;
  /** Newest first. */
  readonly texts: readonly {
    readonly ref: string;
    readonly text: string;
    readonly seq: number;
    readonly at: number;
    /** The table's name. */
    readonly party: string | null;
    readonly kind: SeatKind | null;
  }[];
}
