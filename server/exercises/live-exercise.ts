import type { ControlScript } from '#app/contract/control-room-page.ts';
import type { Handout } from '#app/contract/handout.ts';
import type { Snapshot } from '#app/contract/messages.ts';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { Broadcast } from './broadcast.ts';
import type { ExerciseHost } from './exercise-host.ts';

/** An open exercise: its host and its audiences. */
export interface LiveExercise {
  readonly host: ExerciseHost;
  readonly broadcast: Broadcast;
  /** The whole log, read from disk. */
  entries(): Promise<readonly Entry[]>;
  /** Free text by reference; `undefined` once it has been erased. */
  textOf(ref: string): string | undefined;
  /** The scenario's texts and names, as pinned by the exercise. */
  bookFor(language: string): TextBook;
  /** What the role's table has on paper. */
  handoutFor(role: string, language: string): Handout;
  /** The script ahead, for the lead and the operator. */
  scriptFor(language: string): ControlScript;
  snapshot(audience: Audience): Snapshot;
  /** The same to be sent by a socket, where nobody reads it. */
  writtenSnapshot(audience: Audience): Snapshot;
  /** Drops a text that was erased from the store, and has everybody fetch the view again. */
  forgetText(ref: string): void;
}
