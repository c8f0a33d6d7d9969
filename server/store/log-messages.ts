// Messages between the log's writer and its worker thread.

export type WriterRequest =
  | { readonly kind: 'append'; readonly id: number; readonly entries: string; readonly texts: string | null }
  | { readonly kind: 'beat'; readonly id: number; readonly beat: Beat }
  | { readonly kind: 'close' };

/** Marks these exercises as alive at `at` and extends this process's claim on them. */
export interface Beat {
  readonly exercises: readonly string[];
  readonly at: number;
  readonly node: string;
  readonly until: number;
}

export type WorkerReply =
  | { readonly kind: 'landed'; readonly id: number; readonly landed: Landed }
  | { readonly kind: 'beat-done'; readonly id: number }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly message: string;
      /** A row violates the schema: the rows of other exercises may be written without it. */
      readonly isPoisoned: boolean;
    };

/** The rows of a group that were written. */
export type Landed = readonly (readonly [exercise: string, seq: number])[];
