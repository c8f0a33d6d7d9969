import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseUrl } from '#prisma/database-url.ts';
import { migrate, readMigrations } from '#prisma/migrate.ts';
import { closeDatabase, openDatabase } from '#prisma/open-database.ts';
import { openRawClient } from '#prisma/open-raw-client.ts';
import { findProgram } from '#scripts/find-program.ts';
import { runToEnd } from '#tests/support/run-to-end.ts';

let folder: string;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-database-'));
  url = databaseUrl(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Through Prisma a trigger's refusal reads as a foreign key violation, so these speak to the raw client. */
describe('the log', () => {
  let client: Client;

  beforeEach(async () => {
    await migrate(url);
    client = await openRawClient(url);
    for (const exercise of ['a', 'b']) {
      await client.execute({
        sql: `INSERT INTO Exercise (id, scenario, title, skin, language, pace, createdAt, bundle)
              VALUES (?, 'gate', 'Gate', 'fictional', 'en', 'rounds', 1, '{}')`,
        args: [exercise],
      });
      await client.execute({ sql: `INSERT INTO Owner VALUES (?, 'node', 3, 9e12)`, args: [exercise] });
    }
  });

  afterEach(() => client.close());

  type Row = [exercise: string, seq: number, commandId?: string, term?: number];

  /** Appends rows in the one statement that the store uses, and returns those that landed. */
  async function append(rows: Row[], verb = 'INSERT', end = 'ON CONFLICT DO NOTHING'): Promise<string[]> {
    const list = rows.map(([exercise, seq, commandId = `c${seq}`, term = 3]) => ({
      exercise,
      seq,
      commandId,
      term,
    }));
    const { rows: landed } = await client.execute({
      sql: `${verb} INTO Entry (exercise, seq, epoch, seat, commandId, at, v, events, term)
            SELECT value->>'exercise', value->>'seq', 0, 's', value->>'commandId', 1764000000123, 1, '[]', value->>'term'
            FROM json_each(?) WHERE true ORDER BY key ${end} RETURNING exercise, seq`,
      args: [JSON.stringify(list)],
    });
    return landed.map((row) => `${row['exercise']}${row['seq']}`);
  }

  async function kept(): Promise<string[]> {
    const { rows } = await client.execute('SELECT exercise, seq FROM Entry ORDER BY exercise, seq');
    return rows.map((row) => `${row['exercise']}${row['seq']}`);
  }

  async function addText(ref: string, seq: number, text: string): Promise<void> {
    const sql = `INSERT INTO EntryText (exercise, ref, seq, lang, text) VALUES ('a', ?, ?, 'en', ?)`;
    await client.execute({ sql, args: [ref, seq, text] });
  }

  test('takes no entry whose number is not the next', async () => {
    expect(await append([['a', 2]])).toEqual([]);
    expect(await append([['a', 1]])).toEqual(['a1']);
    expect(await append([['a', 1, 'other']])).toEqual([]);
    expect(await append([['a', 3]])).toEqual([]);
    expect(await append([['a', 0]])).toEqual([]);
    expect(await kept()).toEqual(['a1']);
  });

  test('drops the rest of a run after a gap, and nothing of another exercise', async () => {
    const rows: Row[] = [
      ['a', 1],
      ['b', 1],
      ['a', 3],
      ['b', 2],
      ['a', 4],
      ['b', 3],
    ];
    expect(await append(rows)).toEqual(['a1', 'b1', 'b2', 'b3']);
    expect(await kept()).toEqual(['a1', 'b1', 'b2', 'b3']);
  });

  test('takes a command once, and drops what was built on its second time', async () => {
    await append([['a', 1, 'click']]);
    expect(
      await append([
        ['a', 2, 'click'],
        ['a', 3, 'next'],
      ]),
    ).toEqual([]);
    expect(await kept()).toEqual(['a1']);
  });

  test('takes nothing from a process whose term is over, nor for an exercise without owner', async () => {
    expect(await append([['a', 1, 'c', 2]])).toEqual([]);
    expect(await append([['a', 1, 'c', 4]])).toEqual([]);
    expect(await append([['nobodys', 1]])).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('does not change', async () => {
    await append([['a', 1]]);
    for (const verb of ['UPDATE', 'UPDATE OR IGNORE', 'UPDATE OR REPLACE']) {
      await expect(client.execute(`${verb} Entry SET events = '[1]'`)).rejects.toThrow('append-only');
    }
  });

  test('loses nothing to a delete, a replace or the end of its exercise', async () => {
    await append([['a', 1, 'click']]);
    await expect(client.execute('DELETE FROM Entry')).rejects.toThrow('append-only');
    await expect(client.execute(`DELETE FROM Exercise WHERE id = 'a'`)).rejects.toThrow('append-only');
    expect(await append([['a', 2, 'click']], 'INSERT OR REPLACE', '')).toEqual([]);
    expect(await append([['a', 1, 'other']], 'INSERT OR REPLACE', '')).toEqual([]);
    expect(await kept()).toEqual(['a1']);
  });

  test('goes, with its texts, only for an exercise that is in purge, which takes no entry any more', async () => {
    await append([
      ['a', 1],
      ['b', 1],
    ]);
    await addText('1.0', 1, 'a note');
    await client.execute(`INSERT INTO Purge VALUES ('a', 1, 'asked for')`);
    expect(await append([['a', 2]])).toEqual([]);
    await expect(client.execute('DELETE FROM Entry')).rejects.toThrow('append-only');
    await client.execute(`DELETE FROM EntryText WHERE exercise = 'a'`);
    await client.execute(`DELETE FROM Entry WHERE exercise = 'a'`);
    await client.execute(`DELETE FROM Exercise WHERE id = 'a'`);
    expect(await kept()).toEqual(['b1']);
  });

  test('keeps the receipt of a purge', async () => {
    await client.execute(`INSERT INTO PurgeReceipt VALUES ('a', 1, 12, 'abc')`);
    await expect(client.execute('UPDATE PurgeReceipt SET entries = 0')).rejects.toThrow('append-only');
    await expect(client.execute('DELETE FROM PurgeReceipt')).rejects.toThrow('append-only');
  });

  test('has no text without its entry', async () => {
    await append([['a', 1]]);
    await addText('1.0', 1, 'with its entry');
    await addText('2.0', 2, 'without');
    const { rows } = await client.execute('SELECT ref FROM EntryText');
    expect(rows.map((row) => row['ref'])).toEqual(['1.0']);
  });

  test('lets a text be erased, and not rewritten, replaced, brought back or deleted', async () => {
    await append([['a', 1]]);
    await addText('1.0', 1, 'first');
    await addText('1.0', 1, 'second').catch(() => {});
    await client.execute(`INSERT OR REPLACE INTO EntryText VALUES ('a', '1.0', 1, 'en', 'third', NULL)`);
    await expect(client.execute(`UPDATE EntryText SET text = 'fourth'`)).rejects.toThrow('append-only');
    await expect(client.execute('UPDATE EntryText SET text = NULL')).rejects.toThrow('append-only');
    await expect(client.execute('DELETE FROM EntryText')).rejects.toThrow('append-only');
    expect((await client.execute('SELECT text FROM EntryText')).rows[0]?.['text']).toBe('first');
    await client.execute('UPDATE EntryText SET text = NULL, erasedAt = 5');
    await expect(client.execute(`UPDATE EntryText SET text = 'back'`)).rejects.toThrow('append-only');
  });

  test('reads a moment back exactly, as a plain number, from both clients', async () => {
    await append([['a', 1]]);
    expect((await client.execute('SELECT at FROM Entry')).rows[0]?.['at']).toBe(1_764_000_000_123);
    const database = await openDatabase(url);
    expect(await database.$queryRaw`SELECT at FROM Entry`).toEqual([{ at: 1_764_000_000_123 }]);
    expect((await database.entry.findFirstOrThrow()).at).toBe(1_764_000_000_123);
    await closeDatabase(database);
  });
});

describe('migrations', () => {
  test('apply once and are recorded where Prisma looks for them', async () => {
    const names = (await readMigrations()).map(({ name }) => name);
    expect(await migrate(url)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
    const client = await openRawClient(url);
    const { rows } = await client.execute('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows.map((row) => row['migration_name'])).toEqual(names);
    expect(rows.every((row) => row['finished_at'] !== null && row['applied_steps_count'] === 1)).toBe(true);
    client.close();
  });

  test('apply once when two processes start together', async () => {
    const start = () => runToEnd(process.execPath, ['--import', 'tsx', 'tests/support/migrate-once.ts', url]);
    const ended = await Promise.all([start(), start()]);
    expect(ended.map(({ errors }) => errors)).toEqual(['', '']);
    const applied = ended.flatMap(({ output }) => JSON.parse(output) as string[]);
    expect(applied).toEqual((await readMigrations()).map(({ name }) => name));
  });

  test('that were edited after they were applied are refused', async () => {
    const migrations = await readMigrations();
    await migrate(url, migrations);
    const edited = migrations.map((migration) => ({ ...migration, checksum: 'another' }));
    await expect(migrate(url, edited)).rejects.toThrow('was edited');
  });

  test('of a newer version are refused', async () => {
    const migrations = await readMigrations();
    const newer = { name: '9999_later', sql: 'CREATE TABLE Later (id TEXT);', checksum: 'later' };
    expect(await migrate(url, [...migrations, newer])).toContain('9999_later');
    await expect(migrate(url, migrations)).rejects.toThrow('newer version');
  });

  test('that come before an applied one are refused', async () => {
    const migrations = await readMigrations();
    await migrate(url, migrations);
    const earlier = { name: '0000_earlier', sql: 'CREATE TABLE Earlier (id TEXT);', checksum: 'earlier' };
    await expect(migrate(url, [earlier, ...migrations])).rejects.toThrow(
      'Give the new migration a later name',
    );
  });

  test('that break change nothing', async () => {
    const broken = {
      name: '9999_broken',
      sql: 'CREATE TABLE Half (id TEXT); INSERT INTO Nowhere VALUES (1);',
      checksum: 'b',
    };
    await expect(migrate(url, [...(await readMigrations()), broken])).rejects.toThrow('Nowhere');
    const client = await openRawClient(url);
    const { rows } = await client.execute(`SELECT name FROM sqlite_master WHERE name IN ('Entry', 'Half')`);
    expect(rows).toEqual([]);
    client.close();
  });

  test('leave every trigger in place', async () => {
    await migrate(url);
    const client = await openRawClient(url);
    const { rows } = await client.execute(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name`,
    );
    client.close();
    // SQLite drops the triggers of a table that a migration rebuilds.
    expect(rows.map((row) => row['name'])).toEqual([
      'EntryText_no_delete',
      'EntryText_once',
      'EntryText_only_erase',
      'EntryText_with_entry',
      'Entry_gapless',
      'Entry_no_delete',
      'Entry_no_update',
      'Entry_not_in_purge',
      'Entry_once',
      'Entry_owned',
      'Exercise_no_delete',
      'PurgeReceipt_no_delete',
      'PurgeReceipt_no_update',
    ]);
  });
});

describe('the file', () => {
  test('is SQLite 3, whole after closing, with nothing left beside it', async () => {
    await migrate(url);
    const database = await openDatabase(url);
    await database.setupLink.create({ data: { tokenHash: 'h', createdAt: 1, expiresAt: 2 } });
    await closeDatabase(database);
    const path = join(folder, 'muster.db');
    const file = await open(path);
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    await file.close();
    expect(buffer.toString('latin1')).toBe('SQLite format 3\0');
    const log = await open(`${path}-wal`).catch(() => undefined);
    expect((await log?.stat())?.size ?? 0).toBe(0);
    await log?.close();
  });

  test.skipIf(findProgram('sqlite3') === undefined)('opens with the sqlite3 command-line tool', async () => {
    await migrate(url);
    const result = await runToEnd('sqlite3', [
      join(folder, 'muster.db'),
      'PRAGMA integrity_check; SELECT count(*) FROM Entry;',
    ]);
    expect(result.output.trim().split(/\r?\n/)).toEqual(['ok', '0']);
  });

  test('is in WAL, fully synchronous, with foreign keys and a timeout, also for a connection nobody set up', async () => {
    await migrate(url);
    const database = await openDatabase(url);
    const untouched = createClient({ url, timeout: 5000 });
    for (const [name, wanted] of [
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['foreign_keys', 1],
      ['busy_timeout', 5000],
    ] as const) {
      expect((await untouched.execute(`PRAGMA ${name}`)).rows[0]?.[0]).toBe(wanted);
      const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
      expect(Object.values(rows[0] ?? {}).map(String)).toEqual([String(wanted)]);
    }
    untouched.close();
    await closeDatabase(database);
  });

  test('survives 600 interactive transactions with few handles', async () => {
    await migrate(url);
    const result = await runToEnd(process.execPath, [
      '--import',
      'tsx',
      'tests/support/many-transactions.ts',
      url,
    ]);
    expect(result.errors).toBe('');
    const { transactions, handles } = JSON.parse(result.output);
    expect(transactions).toBe(600);
    // An adapter that abandons a connection a transaction is at 600 and more here. Where there is no /proc the
    // count is unknown and the transactions alone have to do.
    expect(handles ?? 0).toBeLessThan(256);
  });
});
