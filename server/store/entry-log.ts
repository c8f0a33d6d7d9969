import type { Entry, EntryText } from '#app/domain/exercise/entries.ts';

// What the rest of the server may ask of the store that holds the logs. It says nothing of SQL, so that another
// database can stand behind it; tests/contract/entry-log.test.ts is the promise in full.

/** One entry on its way to the disk, with the texts that are born with it and the term of the process that writes. */
export interface LogRecord {
  readonly entry: Entry;
  readonly texts: readonly EntryText[];
  readonly term: number;
}

/**
 * `stored`: durable. `lost`: the store took others but not this one (its number is not the next, the command is there
 * already, or the exercise is another process's). `failed`: the disk said no; nothing of the group was kept, as far
 * as anybody knows.
 */
export type AppendOutcome = 'stored' | 'lost' | 'failed';

/** A text as it is kept; `null` once it was erased. */
export interface KeptText {
  /** The entry that it was born with. */
  readonly seq: number;
  readonly ref: string;
  readonly lang: string;
  readonly text: string | null;
}

export interface EntryLog {
  /**
   * Queues a record. `settled` is called once, synchronously with those of the same group and in order of `seq`.
   * When a record is not stored, everything queued after it for the same exercise is settled as not stored before any
   * of the callbacks runs: nothing that was decided on a state that never came to be is written later.
   */
  append(record: LogRecord, settled: (outcome: AppendOutcome) => void): void;
  /** Entries with a number above `after`, in order. */
  readEntries(exercise: string, after?: number): Promise<Entry[]>;
  readTexts(exercise: string, afterSeq?: number): Promise<KeptText[]>;
  /** Makes the texts unreadable for good; returns how many were. */
  eraseTexts(exercise: string, refs: readonly string[], at: number): Promise<number>;
  /** Marks these exercises alive, and renews this process's claim on them. */
  beat(exercises: readonly string[], at: number, until: number): Promise<void>;
  close(): Promise<void>;
}
