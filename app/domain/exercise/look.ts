import type { TextBook } from '../scenario/compiled.ts';

/** What turns ids and references into words for one audience. */
export interface Look {
  readonly book: TextBook;
  /** Free text by reference; null once erased. */
  textOf(ref: string): string | null;
}
