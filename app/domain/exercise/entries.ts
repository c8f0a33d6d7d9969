import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import type { Event } from './vocabulary.ts';

/** The version of new entries. Changing a fact takes a new version and an upcast (see past/upcast.ts). */
export const ENTRY_VERSION = 2;

/** One accepted command. `seq` counts from 1 without gaps; any prefix of a log is a valid exercise. */
export interface Entry {
  readonly exercise: ExerciseId;
  readonly seq: number;
  readonly epoch: number;
  readonly seat: SeatId;
  readonly commandId: CommandId;
  /** Milliseconds since 1970 by the server's clock; never goes backwards within a log. */
  readonly at: number;
  readonly v: number;
  readonly events: readonly Event[];
}

/**
 * Free text that came with an entry. It is stored in the same commit, but beside the log, in a table whose rows can
 * be erased.
 */
export interface EntryText {
  readonly ref: string;
  readonly text: string;
  readonly lang: string;
}
