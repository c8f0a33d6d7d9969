// Migrates a database file to this version's schema when the program starts. Prisma's own migrate command needs an
// engine from a host that closed networks cannot reach, so this applies the same folders, records them in Prisma's
// own table with the same checksums, and throws when in doubt.

import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '@libsql/client';
import { openRawClient } from './open-raw-client.ts';
import { ROOT } from './root.ts';

export type Migration = { name: string; sql: string; checksum: string };

const MIGRATIONS = join(ROOT, 'prisma', 'migrations');

const PRISMA_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** The migrations in a folder (by default this program's own), sorted by name. */
export async function readMigrations(folder: string = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(`${folder}/${name}/migration.sql`, 'utf8');
      // A checkout with Windows line endings is not an edited migration.
      const sql = text.replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies all missing migrations in one transaction and returns their names. Throws, leaving the file unchanged, if an
 * applied migration has been edited since or the file was written by a newer version.
 */
export async function migrate(url: string, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  const client = await openRawClient(url);
  try {
    // Rebuilding a table drops the old one, which would cascade through foreign keys. The pragma has no effect inside
    // a transaction, so it is set first, and the keys are checked before the commit instead.
    await client.execute('PRAGMA foreign_keys = OFF');
    const transaction = await client.transaction('write');
    try {
      const applied = await applyMissing(transaction, wanted);
      await transaction.commit();
      return applied;
    } finally {
      transaction.close();
    }
  } finally {
    client.close();
  }
}

async function applyMissing(transaction: Transaction, wanted: Migration[]): Promise<string[]> {
  await transaction.execute(PRISMA_TABLE);
  const { rows } = await transaction.execute(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name',
  );
  const recorded = rows.map((row) => ({
    name: String(row['migration_name']),
    checksum: String(row['checksum']),
  }));
  requireSameHistory(recorded, wanted);
  const missing = wanted.slice(recorded.length);
  for (const { name, sql, checksum } of missing) {
    await transaction.executeMultiple(sql);
    const now = new Date().toISOString();
    await transaction.execute({
      sql: 'INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
      args: [randomUUID(), checksum, now, name, now],
    });
  }
  const broken = missing.length === 0 ? [] : (await transaction.execute('PRAGMA foreign_key_check')).rows;
  if (broken.length > 0) {
    throw new Error(`The migration leaves ${broken.length} rows that point at nothing. Nothing was changed.`);
  }
  return missing.map(({ name }) => name);
}

function requireSameHistory(recorded: { name: string; checksum: string }[], wanted: Migration[]): void {
  recorded.forEach((applied, index) => {
    const known = wanted.find(({ name }) => name === applied.name);
    if (known === undefined) {
      throw new Error(
        `This data folder was written by a newer version of Muster (it has the migration ${applied.name}). Start that version, or restore a backup made with this one.`,
      );
    }
    if (known.checksum !== applied.checksum) {
      throw new Error(
        `The migration ${applied.name} was edited after this data folder had applied it. Restore the file as it was, and put the change into a new migration.`,
      );
    }
    if (wanted[index]?.name !== applied.name) {
      throw new Error(
        `The migration ${wanted[index]?.name} comes before ${applied.name}, which this data folder has applied already. Give the new migration a later name.`,
      );
    }
  });
}
