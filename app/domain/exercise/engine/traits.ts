import type { Collection } from '../state.ts';
import type { EventType } from '../vocabulary.ts';

/** What rewind and undo need to know about all kinds, taken from their definitions. */
export interface Traits {
  /** The collections that go back with a rewind. */
  readonly script: readonly Collection[];
  /** The collections that stay as they are. */
  readonly room: readonly Collection[];
  /** The collections whose items an undo restores. */
  readonly undone: readonly Collection[];
  /** Whether an entry that begins with this fact may be undone as a slip. */
  isUndoable(fact: EventType): boolean;
}
