// Opening the one database file. Two kinds of client exist, because an open interactive transaction makes every
// other query of its Prisma client wait: the log appends through a raw connection of its own, everything else
// goes through Prisma. Both begin here, so that no connection is ever without WAL, FULL and foreign keys.

import { type Client, createClient } from '@libsql/client';
import { unspoiltClient } from './unspoilt-client.ts';

/** How long a connection waits for another one's lock before it fails, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/** What every connection must answer: the log is WAL, and a commit that was answered outlives a power cut. */
const REQUIRED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: BUSY_TIMEOUT,
} as const;

/**
 * Opens a raw client with exactly one connection, for migrations and for tests: errors of
 * triggers come through as they are (Prisma calls them foreign key violations). The caller closes it.
 */
export async function openRawClient(url: string): Promise<Client> {
  const client = unspoiltClient(createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 }));
  try {
    await setPragmas(async (sql) => (await client.execute(sql)).rows[0]?.[0]);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** Sets what a connection needs and then asks it, since SQLite ignores a pragma that it cannot honour. */
export async function setPragmas(ask: (sql: string) => Promise<unknown>): Promise<void> {
  await ask('PRAGMA journal_mode = WAL');
  await ask('PRAGMA synchronous = FULL');
  await ask('PRAGMA foreign_keys = ON');
  await requireAnswers(ask);
}

export async function requireAnswers(ask: (sql: string) => Promise<unknown>): Promise<void> {
  for (const [name, required] of Object.entries(REQUIRED)) {
    const answer = await ask(`PRAGMA ${name}`);
    if (String(answer) !== String(required)) {
      throw new Error(
        `The database answers ${name} = ${String(answer)} where ${required} is needed. It may lie on a network or read-only disk: move the data folder to a local one.`,
      );
    }
  }
}
