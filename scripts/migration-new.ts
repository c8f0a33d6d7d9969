// Writes the next migration: the difference between the existing migrations and prisma/schema.prisma. Prisma's schema
// engine runs as WebAssembly, so that no engine has to be downloaded. Our own runner applies the existing migrations to a
// temporary file, and the engine diffs from that file: the engine's own shadow database runs only the first statement of
// each migration and would generate everything again.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { databaseUrl } from '#prisma/database-url.ts';
import { migrate, readMigrations } from '#prisma/migrate.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  console.error(
    'Give the migration a name in lower case, for example: npm run migration:new -- add_seat_note',
  );
  process.exit(1);
}

const schemaPath = 'prisma/schema.prisma';
const schema = { path: schemaPath, content: await readFile(schemaPath, 'utf8') };
const folder = await mkdtemp(join(tmpdir(), 'muster-migration-'));
try {
  const url = databaseUrl(folder);
  await migrate(url);
  const sql = await diff(url);
  if (sql.trim() === '' || sql.includes('This is an empty migration')) {
    console.log('The schema and the migrations already agree: nothing to write.');
  } else {
    await write(sql);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function diff(url: string): Promise<string> {
  const { SchemaEngine } = await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }));
  const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files: [schema], configDir: 'prisma' },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? '';
}

async function loadEngine() {
  const background = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  // Node 20 cannot import a .wasm file, so the module is instantiated by hand.
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': background as never });
  background.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return background;
}

async function write(sql: string): Promise<void> {
  const numbers = (await readMigrations()).map((migration) => Number.parseInt(migration.name, 10));
  const next = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  const target = join('prisma', 'migrations', `${next}_${name}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), sql);
  console.log(`Wrote ${join(target, 'migration.sql')}`);
  if (/DROP TABLE/.test(sql)) {
    console.log(
      'It rebuilds a table, and SQLite drops the triggers of a dropped table: write them again at its end.',
    );
  }
}
