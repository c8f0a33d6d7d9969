import { ENTRY_VERSION, type Entry } from '#app/domain/exercise/entries.ts';
import { wrongFact } from '#app/domain/exercise/past/check-entry.ts';
import { type StoredFact, upcast } from '#app/domain/exercise/past/upcast.ts';
import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import type { LogRecord } from './entry-log.ts';

// Converts entries to rows and back. A whole group is passed to SQLite as one JSON array of arrays, so that the statement
// does not depend on the size of the group and the limit on parameters does not matter.

export interface EntryRow {
  exercise: string;
  seq: number;
  epoch: number;
  seat: string;
  commandId: string;
  at: number;
  v: number;
  events: string;
}

/** @throws for a version that is not known, and for an entry of an earlier one that does not hold what it should. */
export function entryOf(row: EntryRow): Entry {
  const entry = upcast({
    exercise: row.exercise as ExerciseId,
    seq: Number(row.seq),
    epoch: Number(row.epoch),
    seat: row.seat as SeatId,
    commandId: row.commandId as CommandId,
    at: Number(row.at),
    v: Number(row.v),
    events: JSON.parse(row.events) as StoredFact[],
  });
  if (entry === undefined)
    throw new Error(
      `Entry ${row.seq} of exercise ${row.exercise} has version ${row.v}, which this program does not know. Start the newer version of Muster that wrote it.`,
    );
  // What this version wrote, its types have checked.
  const wrong = Number(row.v) === ENTRY_VERSION ? undefined : wrongFact(entry);
  if (wrong !== undefined) throw new Error(wrong);
  return entry;
}

export function entryRowsJson(group: readonly LogRecord[]): string {
  return JSON.stringify(
    group.map(({ entry, term }) => [
      entry.exercise,
      entry.seq,
      entry.epoch,
      entry.seat,
      entry.commandId,
      entry.at,
      entry.v,
      JSON.stringify(entry.events),
      term,
    ]),
  );
}

/** `null` if no entry of the group has a text, which is the usual case. */
export function textRowsJson(group: readonly LogRecord[]): string | null {
  const rows = group.flatMap(({ entry, texts, term }) =>
    texts.map(({ ref, lang, text }) => [
      entry.exercise,
      ref,
      entry.seq,
      lang,
      text,
      entry.seat,
      entry.commandId,
      term,
    ]),
  );
  return rows.length === 0 ? null : JSON.stringify(rows);
}
