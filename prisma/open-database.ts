// The Prisma client. Everything uses it except the log's appends: see open-raw-client.ts.

import { type Client, type Config, createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/client.ts';
import { BUSY_TIMEOUT, openRawClient, requireAnswers, setPragmas } from './open-raw-client.ts';
import { reconnectAfterBusy } from './reconnect-after-busy.ts';

export type Database = PrismaClient;

class ReconnectingAdapter extends PrismaLibSql {
  override createClient(config: Config): Client {
    return reconnectAfterBusy(super.createClient(config));
  }
}

/**
 * Opens the Prisma client on a `file:` URL. Throws if a connection lacks the pragmas that durability depends on. The
 * file must have been migrated first: see migrate.ts.
 */
export async function openDatabase(url: string): Promise<Database> {
  await requireSafeDefaults(url);
  // Prisma's adapter uses only one connection at a time (it holds a lock), and with a pool of one, the pragmas set here
  // apply to every later query.
  const database = new PrismaClient({
    adapter: new ReconnectingAdapter({ url, timeout: BUSY_TIMEOUT, concurrency: 1 }),
  });
  try {
    await setPragmas(async (sql) => {
      const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(sql);
      return Object.values(rows[0] ?? {})[0];
    });
  } catch (error) {
    await database.$disconnect();
    throw error;
  }
  return database;
}

/** Checkpoints the write-ahead log, so that a single complete file is left on disk, and disconnects. */
export async function closeDatabase(database: Database): Promise<void> {
  try {
    await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await database.$disconnect();
  }
}

/**
 * The pool silently replaces a broken connection, and the new one has only the defaults of the file and of libsql. This
 * checks that those defaults are safe. WAL mode is stored in the file, so it has to be set first.
 */
async function requireSafeDefaults(url: string): Promise<void> {
  const first = await openRawClient(url);
  const untouched = createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 });
  try {
    await requireAnswers(async (sql) => (await untouched.execute(sql)).rows[0]?.[0]);
  } finally {
    untouched.close();
    first.close();
  }
}
