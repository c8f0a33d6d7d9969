import type { Entry, EntryText } from '#app/domain/exercise/entries.ts';

// The interface of the store that holds the logs. It does not mention SQL, so that another database could implement it.
// tests/contract/entry-log.test.ts is the complete contract.

/** An entry to be written, with the texts that belong to it and the term of the process that writes. */
export interface LogRecord {
  readonly entry: Entry;
  readonly texts: readonly EntryText[];
  readonly term: number;
}

/**
 * `stored`: durable. `lost`: the store skipped this entry (its number is not the next one, its command is already stored, or
 * another process owns the exercise). `failed`: the disk failed; as far as is known, nothing of the group was stored.
 */
export type AppendOutcome = 'stored' | 'lost' | 'failed';

/** A free text in the store. `text` is `null` once it has been erased. */
export interface StoredText {
  /** The entry that it belongs to. */
  readonly seq: number;
  readonly ref: string;
  readonly lang: string;
  readonly text: string | null;
}

export interface EntryLog {
  /**
   * Queues a record. `settled` is called once, synchronously with the callbacks of the same group and in order of `seq`.
   * If a record is not stored, nothing queued after it for the same exercise is stored either, and this is decided before any
   * of the callbacks runs. So no entry is written that was decided on a state that never existed.
   */
  append(record: LogRecord, settled: (outcome: AppendOutcome) => void): void;
  /** The entries after number `after`, in order. */
  readEntries(exercise: string, after?: number): Promise<Entry[]>;
  readTexts(exercise: string, afterSeq?: number): Promise<StoredText[]>;
  /** Erases the texts for good. Returns how many were erased. */
  eraseTexts(exercise: string, refs: readonly string[], at: number): Promise<number>;
  /** Marks these exercises as alive and renews this process's claim on them. */
  beat(exercises: readonly string[], at: number, until: number): Promise<void>;
  close(): Promise<void>;
}
