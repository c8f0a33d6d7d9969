import type { State } from '#app/domain/exercise/state.ts';
import type { FactReader, Scenario } from '#app/domain/scenario/compiled.ts';
import type { Dice } from './dice.ts';
import type { Wishes } from './wishes.ts';

/** The situation in which acts are looked for. */
export interface Table {
  readonly scenario: Scenario;
  readonly state: State;
  readonly wishes: Wishes;
  readonly facts: FactReader;
  /** The parties that the play wants to be told, by the subject. */
  readonly toTell: ReadonlyMap<string, readonly string[]>;
  /** The ready reply that the play wants, by kind of request. */
  readonly toReply: ReadonlyMap<string, string>;
  /** The values that the play wants in forms, by `sentWith:` or `issuedWith:` and the kind. */
  readonly toFill: ReadonlyMap<string, readonly WishedValue[]>;
  readonly dice: Dice;
}

/** A value that the play wants in a form. */
export interface WishedValue {
  readonly field: string;
  readonly value: string;
  /** Who should enter it; anybody if undefined. */
  readonly by: string | undefined;
}
