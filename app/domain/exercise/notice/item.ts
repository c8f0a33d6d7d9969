import type { TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';

/** Keyed `about|party`: the party learnt about it; the most languages and the first time count. */
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
  /** Rises in languages, in order: a later wider notice does not make the first one earlier. */
  readonly widened: readonly { readonly languages: number; readonly mark: Mark }[];
  /** Who told it, with the entry of the last time: a choice shows to whom its owner told it since it was made. */
  readonly tellers: Readonly<Record<string, number>>;
}

interface SaidNote {
  readonly from: string;
  readonly note: TextRef;
}
