import type { ActionRuling as Ruling } from '../domain/exercise/action/words.ts';
import type { CloseReason as Reason, SeatKind as Seat } from '../domain/exercise/engine/fields.ts';
import type { FormField, Texts as ItemTexts, Moment as When } from '../domain/exercise/engine/viewing.ts';
import type { Keyed as KeyedItem } from '../domain/exercise/view.ts';
import type {
  CommandInput as Input,
  ItemKind as Kind,
  CommandType as Type,
} from '../domain/exercise/vocabulary.ts';

// What views are made of. The definitions of the kinds say what stands in an item; nothing is written down here again.

export type ItemKind = Kind;
/** An item with its id. An item of a kind without commands allows nothing. */
export type Keyed<I extends Kind> = KeyedItem<I>;

export type SeatKind = Seat;
export type CloseReason = Reason;
export type ActionRuling = Ruling;
export type CommandInput = Input;
export type CommandType = Type;
/** A moment: entry, real time, story day with one decimal, round. */
export type Moment = When;
/** Members that an item has for its free texts. */
export type Texts = ItemTexts;
/** A field of a form. */
export type FieldItem = FormField;

export interface Labelled {
  readonly id: string;
  readonly label: string;
}
export interface NamedParty {
  readonly id: string;
  readonly name: string;
}
