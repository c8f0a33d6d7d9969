import type { TextBook } from '../scenario/compiled.ts';

/** What turns ids and references into words for one audience. */
export interface Look {
  readonly book: TextBook;
  /** A free text by its reference; null once it is erased. */
  textOf(ref: string): string | null;
}
