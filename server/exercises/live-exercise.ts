import type { ControlScript } from '#app/contract/control-page.ts';
import type { Handout } from '#app/contract/handout.ts';
import type { Snapshot } from '#app/contract/messages.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import type { Audience } from '#app/domain/exercise/view.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { Broadcast } from './broadcast.ts';
import type { ExerciseHost } from './exercise-host.ts';

/** An open exercise: its host, and who listens to it. */
export interface LiveExercise {
  readonly host: ExerciseHost;
  readonly broadcast: Broadcast;
  /** The whole log, read from disk. */
  entries(): Promise<readonly Entry[]>;
  /** Free text by reference; nothing once it was erased. */
  textOf(ref: string): string | undefined;
  /** Its texts and names, as the exercise pinned them. */
  bookFor(language: string): TextBook;
  /** What the role's table holds in its hands. */
  handoutFor(role: string, language: string): Handout;
  /** What comes, for those who lead and steer. */
  scriptFor(language: string): ControlScript;
  snapshot(audience: Audience): Snapshot;
  /** Names and texts that were erased or added beside the log: everybody is shown them anew. */
  refresh(): Promise<void>;
}
