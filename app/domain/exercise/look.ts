import type { TextBook } from '../scenario/compiled.ts';

/** What turns ids and references into words for one audience. */
export interface Look {
  readonly book: TextBook;
  /** Free text by reference; null once erased. */
  textOf(ref: string): string | null;
  /** Display name of a seat; null when none was given, or it was erased. */
  nameOf(seat: string): string | null;
}
