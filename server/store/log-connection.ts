import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { BUSY_TIMEOUT, setPragmas } from '#prisma/open-raw-client.ts';
import type { Beat, Landed } from './log-messages.ts';

// The only statement that writes to the log. Triggers from the migration skip rows that must not be written (a number that
// is not the next one, a command that is already stored, another owner's term). ORDER BY makes the triggers see each
// exercise in order, and RETURNING gives the rows that were written.

const ENTRIES = `
INSERT INTO "Entry" ("exercise", "seq", "epoch", "seat", "commandId", "at", "v", "events", "term")
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
FROM json_each(?) WHERE true ORDER BY value->>0, value->>1
ON CONFLICT DO NOTHING RETURNING "exercise", "seq"`;

// A text is written only if its own entry is there: the number of a skipped entry may belong to another command.
const TEXTS = `
INSERT INTO "EntryText" ("exercise", "ref", "seq", "lang", "text")
SELECT value->>0, value->>1, value->>2, value->>3, value->>4
FROM json_each(?) WHERE EXISTS (
  SELECT 1 FROM "Entry" WHERE "exercise" = value->>0 AND "seq" = value->>2
    AND "seat" = value->>5 AND "commandId" = value->>6 AND "term" = value->>7
) ON CONFLICT DO NOTHING`;

const ALIVE = `
UPDATE "Exercise" SET "heartbeatAt" = ? WHERE "id" IN (SELECT value FROM json_each(?))`;
const CLAIMED = `
UPDATE "Owner" SET "until" = ? WHERE "node" = ? AND "exercise" IN (SELECT value FROM json_each(?))`;

/** The log's own connection. Its statements are prepared only once: preparing was two thirds of the cost of a small group. */
export interface LogConnection {
  /** Writes a group in one transaction, without any await inside it, and returns the rows that were written. */
  append(entries: string, texts: string | null): Landed;
  beat(beat: Beat): void;
  close(): void;
}

/**
 * Opens the database file, which must have its tables. After any later error, close the connection and open a new one: after
 * SQLITE_BUSY, libsql may report success on a connection and commit nothing.
 */
export async function openLogConnection(url: string): Promise<LogConnection> {
  const connection = new Database(fileURLToPath(url), { timeout: BUSY_TIMEOUT });
  try {
    await setPragmas(async (sql) => ask(connection, sql));
    return prepareOn(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function ask(connection: Database.Database, sql: string): unknown {
  const statement = connection.prepare(sql);
  if (statement.reader) return (statement.raw(true).all()[0] as unknown[] | undefined)?.[0];
  statement.run();
  return undefined;
}

function prepareOn(connection: Database.Database): LogConnection {
  const entriesIn = connection.prepare(ENTRIES).raw(true);
  const textsIn = connection.prepare(TEXTS);
  const alive = connection.prepare(ALIVE);
  const claimed = connection.prepare(CLAIMED);

  function inTransaction<T>(write: () => T): T {
    // Not prepared: a prepared statement that hits a lock would stay half-run and keep its own lock.
    connection.exec('BEGIN IMMEDIATE');
    const written = write();
    connection.exec('COMMIT');
    return written;
  }

  return {
    append: (entries, texts) =>
      inTransaction(() => {
        const rows = entriesIn.all(entries) as [string, number][];
        if (texts !== null) textsIn.run(texts);
        return rows;
      }),
    beat: ({ exercises, at, node, until }) =>
      inTransaction(() => {
        const ids = JSON.stringify(exercises);
        alive.run(at, ids);
        claimed.run(until, node, ids);
      }),
    close() {
      // The prepared statements keep the connection alive until they are garbage-collected, so its lock is released here.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      connection.close();
    },
  };
}
