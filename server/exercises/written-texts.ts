import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { StoredText } from '../store/entry-log.ts';
import type { LiveExercise } from './live-exercise.ts';

/** A free text of the log, with the entry and the seat that it came with. */
export interface WrittenText {
  readonly ref: string;
  readonly text: string;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly role: string | null;
  /** Null for what no seat entered. */
  readonly kind: SeatKind | null;
}

/**
 * Every text that was not erased, newest first. Views show only those of what stands; these include texts of branches that
 * were left, and reasons that were replaced.
 */
export async function writtenTexts(
  { host, entries }: LiveExercise,
  stored: readonly StoredText[],
): Promise<readonly WrittenText[]> {
  const bySeq = new Map((await entries()).map((entry) => [entry.seq, entry]));
  const { seats } = host.state();
  return stored
    .flatMap(({ ref, text, seq }) => {
      const entry = bySeq.get(seq);
      if (text === null || entry === undefined) return [];
      const { role = null, kind = null } = seats[entry.seat] ?? {};
      return [{ ref, text, seq, at: entry.at, role, kind }];
    })
    .sort((one, other) => other.seq - one.seq);
}
