// Opens the one database file. There are two kinds of client, because an open interactive transaction blocks every other
// query of its Prisma client: the log appends through its own raw connection, and everything else goes through Prisma.
// Both set their pragmas here, so that no connection is ever without WAL, FULL and foreign keys.

import { type Client, createClient } from '@libsql/client';
import { reconnectAfterBusy } from './reconnect-after-busy.ts';

/** How long a connection waits for another connection's lock before it fails, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/** Pragma values that every connection must report: WAL mode, and commits that survive a power cut. */
const REQUIRED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: BUSY_TIMEOUT,
} as const;

/**
 * Opens a raw client with exactly one connection, for migrations and tests. Trigger errors come through unchanged
 * (Prisma reports them as foreign key violations). The caller closes it.
 */
export async function openRawClient(url: string): Promise<Client> {
  const client = reconnectAfterBusy(createClient({ url, timeout: BUSY_TIMEOUT, concurrency: 1 }));
  try {
    await setPragmas(async (sql) => (await client.execute(sql)).rows[0]?.[0]);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** Sets the pragmas and reads them back, because SQLite silently ignores a pragma that it cannot honour. */
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
