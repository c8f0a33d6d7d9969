import type { Guideline, Rating } from '../../scenario/words.ts';
import type { TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';

export interface NoteItem extends Item {
  readonly id: string;
  readonly task: string | null;
  readonly text: TextRef;
  readonly mark: Mark;
}

/** A line of the improvement plan. */
export interface ImprovementItem extends Item {
  readonly id: string;
  readonly text: TextRef;
  readonly owner: TextRef;
  readonly due: TextRef;
  readonly guideline: Guideline | null;
  readonly mark: Mark;
  readonly struck: Mark | null;
}

export interface RatingItem extends Item {
  readonly task: string;
  readonly rating: Rating | 'not-rated';
  readonly suggested: Rating | 'not-rated';
  readonly reason: TextRef;
}

export interface ConfirmedTellingItem extends Item {
  readonly task: string;
  readonly party: string;
  readonly told: boolean;
}
