import type { Landed } from './log-connection.ts';

// Between the log's writer and its worker thread.

export type WriterRequest =
  | { readonly kind: 'append'; readonly id: number; readonly entries: string; readonly texts: string | null }
  | { readonly kind: 'beat'; readonly id: number; readonly beat: Beat }
  | { readonly kind: 'close' };

/** These exercises are alive at this moment, and this process claims them for a while longer. */
export interface Beat {
  readonly exercises: readonly string[];
  readonly at: number;
  readonly node: string;
  readonly until: number;
}

export type WorkerReply =
  | { readonly kind: 'landed'; readonly id: number; readonly landed: Landed }
  | { readonly kind: 'beaten'; readonly id: number }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly message: string;
      /** A row that the schema cannot hold: the other exercises' rows are worth a try without it. */
      readonly isPoisoned: boolean;
    };
