import type { CommandId, SeatId } from '#app/domain/shared/ids.ts';
import type { Rejection } from '#app/domain/shared/rejection.ts';
import type { Rating } from '../scenario/words.ts';
import type { Entry, EntryText } from './entries.ts';
import type { State } from './state.ts';

/** Who sends a command, and when. `as`: the operator or SimCell acts for a party (a slip, or nobody plays it). */
export interface Sender {
  readonly seat: SeatId;
  readonly commandId: CommandId;
  readonly at: number;
  /** Language of free text in the command. */
  readonly lang: string;
  readonly as?: string | undefined;
  /**
   * What the server worked out from the log for this command, since rating is not the business of `decide`: the
   * ratings as suggested now, by task and line of coordination, and a digest over what is released.
   */
  readonly derived?:
    | { readonly ratings: Readonly<Record<string, Rating | 'not-rated'>>; readonly digest: string }
    | undefined;
}

/** Only rewind, undo and fork look back: the state after an entry, and the entry itself. */
export interface Past {
  state(seq: number): State;
  entry(seq: number): Entry | undefined;
}

export type Outcome =
  | {
      readonly ok: true;
      readonly entry: Entry;
      readonly texts: readonly EntryText[];
      /** What `evolve` makes of the entry. Judging has folded it already, and folding is the dearer the longer the log. */
      readonly after: State;
    }
  | Rejection;
