import type { Logger } from 'pino';
import type { Database } from '#prisma/open-database.ts';
import type { EntryLog, StoredText } from './entry-log.ts';
import { type EntryRow, entryOf } from './entry-row.ts';
import { startLogWriter } from './log-writer.ts';

/** The log in SQLite: reads use the process's Prisma client, appends use the writer's thread. */
export function openSqliteEntryLog(parts: {
  url: string;
  database: Database;
  /** This process's name in the table of owners. */
  node: string;
  log: Logger;
}): EntryLog {
  const { url, database, node, log } = parts;
  const writer = startLogWriter(url, log);
  return {
    append: writer.append,
    async readEntries(exercise, after = 0) {
      const rows = await database.$queryRaw<EntryRow[]>`
        SELECT "exercise", "seq", "epoch", "seat", "commandId", "at", "v", "events"
        FROM "Entry" WHERE "exercise" = ${exercise} AND "seq" > ${after} ORDER BY "seq"`;
      return rows.map(entryOf);
    },
    async readTexts(exercise, afterSeq = 0) {
      const rows = await database.$queryRaw<StoredText[]>`
        SELECT "seq", "ref", "lang", "text" FROM "EntryText"
        WHERE "exercise" = ${exercise} AND "seq" > ${afterSeq}`;
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
    },
    eraseTexts(exercise, refs, at) {
      return database.$executeRaw`
        UPDATE "EntryText" SET "text" = NULL, "erasedAt" = ${at}
        WHERE "exercise" = ${exercise} AND "text" IS NOT NULL
          AND "ref" IN (SELECT value FROM json_each(${JSON.stringify(refs)}))`;
    },
    beat: (exercises, at, until) => writer.beat({ exercises, at, until, node }),
    close: writer.close,
  };
}
