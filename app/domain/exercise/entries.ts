import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import type { Event } from './vocabulary.ts';

/** The version that new entries carry. A changed event is a new version and an upcast (see past/upcast.ts). */
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

/** Free text born with an entry, stored beside the log in an erasable table, in the same commit. */
export interface EntryText {
  readonly ref: string;
  readonly text: string;
  readonly lang: string;
}
