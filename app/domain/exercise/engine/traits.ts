import type { Collection } from '../state.ts';
import type { EventType } from '../vocabulary.ts';

/** What going back has to know of all kinds, read off their definitions. */
export interface Traits {
  /** Collections that go back with a rewind. */
  readonly script: readonly Collection[];
  /** Those that stay as they are. */
  readonly room: readonly Collection[];
  /** Whose items an undo puts back. */
  readonly undone: readonly Collection[];
  /** Whether an entry that begins with the fact may be undone as a slip. */
  isUndoable(fact: EventType): boolean;
}
