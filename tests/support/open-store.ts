import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ENTRY_VERSION, type Entry } from '#app/domain/exercise/entries.ts';
import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import { databaseUrl } from '#prisma/database-url.ts';
import { migrate } from '#prisma/migrate.ts';
import { openDatabase } from '#prisma/open-database.ts';
import type { AppendOutcome, EntryLog, LogRecord } from '#server/store/entry-log.ts';
import { createExerciseStore } from '#server/store/exercise-store.ts';
import { openSqliteEntryLog } from '#server/store/sqlite-entry-log.ts';

/** A real store on a real file, with exercises that this process owns. */
export async function openStore() {
  const folder = await mkdtemp(join(tmpdir(), 'muster-store-'));
  const url = databaseUrl(folder);
  await migrate(url);
  const database = await openDatabase(url);
  const log = openSqliteEntryLog({ url, database, node: 'test', log: pino({ level: 'silent' }) });
  const store = createExerciseStore(database, 'test');
  return {
    folder,
    url,
    database,
    log,
    store,
    async addExercise(id: string) {
      await store.insert(
        {
          id,
          scenario: 'tiny',
          title: 'Tiny',
          skin: 'plain',
          language: 'en',
          pace: 'rounds',
          createdAt: 1,
          createdBy: null,
          forkOf: null,
          bundle: '{}',
        },
        1,
      );
    },
    async close() {
      await log.close();
      await database.$disconnect();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type OpenedStore = Awaited<ReturnType<typeof openStore>>;

export function recordOf(
  exercise: string,
  seq: number,
  given: { seat?: string; commandId?: string; text?: string; term?: number } = {},
): LogRecord {
  const entry: Entry = {
    exercise: exercise as ExerciseId,
    seq,
    epoch: 0,
    seat: (given.seat ?? 'seat-a') as SeatId,
    commandId: (given.commandId ?? `command-${seq}`) as CommandId,
    at: 1_700_000_000_000 + seq,
    v: ENTRY_VERSION,
    events: [{ type: 'table.readied', ready: seq % 2 === 0 }],
  };
  const texts = given.text === undefined ? [] : [{ ref: `${seq}.0`, text: given.text, lang: 'en' }];
  return { entry, texts, term: given.term ?? 1 };
}

/** Appends in one turn of the loop, so that all share a group, and says what became of each. */
export function appendAll(log: EntryLog, records: readonly LogRecord[]): Promise<AppendOutcome[]> {
  return Promise.all(
    records.map((record) => new Promise<AppendOutcome>((resolve) => log.append(record, resolve))),
  );
}
