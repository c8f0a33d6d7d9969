// Opening the one database file. Two kinds of client exist, because an open interactive transaction makes every
// other query of its Prisma client wait: the log appends through a raw client of its own, everything else goes
// through Prisma. Both come from here, so that no connection is ever without WAL, FULL and foreign keys.

import { type Client, createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/client.ts';

/** How long a connection waits for another one's lock before it fails, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** What every connection must answer: the log is WAL, and a commit that was answered outlives a power cut. */
const REQUIRED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: BUSY_TIMEOUT,
} as const;

export type Database = PrismaClient;

/**
 * Opens the Prisma client over a `file:` URL. Refuses (throws) when a connection does not have the pragmas that
 * durability rests on. The file must have been migrated first: see migrate.ts.
 */
export async function openDatabase(url: string): Promise<Database> {
  await requireSafeDefaults(url);
  // One connection is all that Prisma's adapter ever uses at a time (it holds a lock), and with one in the pool
  // the pragmas set here are those of every later query.
  const database = new PrismaClient({
    adapter: new PrismaLibSql({ url, timeout: BUSY_TIMEOUT, concurrency: 1 }),
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
 * Opens a raw client with exactly one connection, for the log's appends, for migrations and for tests: errors of
 * triggers come through as they are (Prisma calls them foreign key violations). The caller closes it.
 */
export async function openRawClient(url: string): Promise<Client> {
  const client = createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 });
  try {
    await setPragmas(async (sql) => (await client.execute(sql)).rows[0]?.[0]);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
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

/** Sets what a connection needs and then asks it, since SQLite ignores a pragma that it cannot honour. */
async function setPragmas(ask: (sql: string) => Promise<unknown>): Promise<void> {
  await ask('PRAGMA journal_mode = WAL');
  await ask('PRAGMA synchronous = FULL');
  await ask('PRAGMA foreign_keys = ON');
  await requireAnswers(ask);
}

async function requireAnswers(ask: (sql: string) => Promise<unknown>): Promise<void> {
  for (const [name, required] of Object.entries(REQUIRED)) {
    const answer = await ask(`PRAGMA ${name}`);
    if (String(answer) !== String(required)) {
      throw new Error(
        `The database answers ${name} = ${String(answer)} where ${required} is needed. It may lie on a network or read-only disk: move the data folder to a local one.`,
      );
    }
  }
}
