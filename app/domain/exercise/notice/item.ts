import type { TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';

/**
 * That a party learnt about something, keyed by `about|party`. The first time counts, and the largest number of
 * languages.
 */
export interface TellingItem extends Item {
  readonly about: string;
  readonly party: string;
  readonly from: string;
  readonly languages: number;
  readonly by: 'read-back' | 'notice' | 'document' | 'spoken' | 'request' | 'action';
  /** What the first teller wrote with it. */
  readonly note: TextRef | null;
  /** What came with later tellings of the same, in order. */
  readonly laterNotes?: readonly SaidNote[];
  readonly first: Mark;
  /** Each time that the number of languages rose, in order: a wider notice counts from when it was given. */
  readonly widened: readonly { readonly languages: number; readonly mark: Mark }[];
  /**
   * Those who told the party, each with the entry of the last time: a party sees a choice only if its owner has told
   * it since.
   */
  readonly tellers: Readonly<Record<string, number>>;
}

interface SaidNote {
  readonly from: string;
  readonly note: TextRef;
}
