// The Prisma client, through which everything goes but the log's appends: see open-raw-client.ts.

import { type Client, type Config, createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/client.ts';
import { BUSY_TIMEOUT, openRawClient, requireAnswers, setPragmas } from './open-raw-client.ts';
import { unspoiltClient } from './unspoilt-client.ts';

export type Database = PrismaClient;

class UnspoiltAdapter extends PrismaLibSql {
  override createClient(config: Config): Client {
    return unspoiltClient(super.createClient(config));
  }
}

/**
 * Opens the Prisma client over a `file:` URL. Refuses (throws) when a connection does not have the pragmas that
 * durability rests on. The file must have been migrated first: see migrate.ts.
 */
export async function openDatabase(url: string): Promise<Database> {
  await requireSafeDefaults(url);
  // One connection is all that Prisma's adapter ever uses at a time (it holds a lock), and with one in the pool
  // the pragmas set here are those of every later query.
  const database = new PrismaClient({
    adapter: new UnspoiltAdapter({ url, timeout: BUSY_TIMEOUT, concurrency: 1 }),
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

/** Empties the write-ahead log into the file, so that what is left on disk is one whole file, and closes. */
export async function closeDatabase(database: Database): Promise<void> {
  try {
    await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await database.$disconnect();
  }
}

/**
 * A pool replaces a broken connection without telling, and the new one has what the file and libsql give it: so
 * that has to be enough by itself. WAL belongs to the file and comes first.
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
