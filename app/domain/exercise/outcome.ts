import type { CommandId, SeatId } from '#app/domain/shared/ids.ts';
import type { Rejection } from '#app/domain/shared/rejection.ts';
import type { Rating } from '../scenario/words.ts';
import type { Entry, EntryText } from './entries.ts';
import type { State } from './state.ts';

/**
 * Who sends a command, and when. `as`: the party that operator, lead or SimCell act for, because nobody plays it or
 * something slipped.
 */
export interface Sender {
  readonly seat: SeatId;
  readonly commandId: CommandId;
  readonly at: number;
  /** Language of free text in the command. */
  readonly lang: string;
  readonly as?: string | undefined;
  /**
   * What the server has worked out from the log for this command, because rating is not the business of `decide`: the
   * ratings as they are suggested now, by task and line of coordination, and a digest of what is released.
   */
  readonly derived?:
    | { readonly ratings: Readonly<Record<string, Rating | 'not-rated'>>; readonly digest: string }
    | undefined;
}

/** For looking back: the state after an entry, and the entry itself. */
export interface Past {
  state(seq: number): State;
  entry(seq: number): Entry | undefined;
}

export type Outcome =
  | {
      readonly ok: true;
      readonly entry: Entry;
      readonly texts: readonly EntryText[];
      /** The state after the entry. Judging the command has already folded it, so nobody has to do it again. */
      readonly after: State;
    }
  | Rejection;
