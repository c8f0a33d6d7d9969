import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { BUSY_TIMEOUT, setPragmas } from '#prisma/open-raw-client.ts';
import type { Beat } from './log-messages.ts';

// The one statement that writes to the log. The triggers of the migration skip a row that may not land (a number
// that is not the next, a command that is there already, another owner's term); ORDER BY makes them see each
// exercise in order, and RETURNING says which rows came through. Only those were written.

const ENTRIES = `
INSERT INTO "Entry" ("exercise", "seq", "epoch", "seat", "commandId", "at", "v", "events", "term")
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
FROM json_each(?) WHERE true ORDER BY value->>0, value->>1
ON CONFLICT DO NOTHING RETURNING "exercise", "seq"`;

// A text goes in only with its own entry: a lost row's number may by now be another command's.
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

export type Landed = readonly (readonly [exercise: string, seq: number])[];

/** A connection of the log's own, whose statements are prepared once: that is two thirds of what a small group costs. */
export interface LogConnection {
  /** Writes a group in one transaction that nobody waits inside of, and returns the rows that came through. */
  append(entries: string, texts: string | null): Landed;
  beat(beat: Beat): void;
  close(): void;
}

/**
 * Opens the database file, which has its tables. Whatever it throws later, it is to be closed then and opened anew: libsql
 * may go on answering on a connection that was refused, and commit nothing.
 */
export async function openLogConnection(url: string): Promise<LogConnection> {
  const connection = new Database(fileURLToPath(url), { timeout: BUSY_TIMEOUT });
  try {
    await setPragmas(async (sql) => ask(connection, sql));
    return preparedOn(connection);
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

function preparedOn(connection: Database.Database): LogConnection {
  const entriesIn = connection.prepare(ENTRIES).raw(true);
  const textsIn = connection.prepare(TEXTS);
  const alive = connection.prepare(ALIVE);
  const claimed = connection.prepare(CLAIMED);

  function together<T>(write: () => T): T {
    // Not prepared: a statement that a lock refused would stay half-run, and hold what it had.
    connection.exec('BEGIN IMMEDIATE');
    const written = write();
    connection.exec('COMMIT');
    return written;
  }

  return {
    append: (entries, texts) =>
      together(() => {
        const rows = entriesIn.all(entries) as [string, number][];
        if (texts !== null) textsIn.run(texts);
        return rows;
      }),
    beat: ({ exercises, at, node, until }) =>
      together(() => {
        const ids = JSON.stringify(exercises);
        alive.run(at, ids);
        claimed.run(until, node, ids);
      }),
    close() {
      // The statements keep their connection until they are collected; its lock must not wait for that.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      connection.close();
    },
  };
}
