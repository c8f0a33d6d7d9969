// Prisma insists on finding its Rust schema engine, which comes from a host that a closed network does not
// reach. `prisma generate` never runs that engine: pointing at any executable is enough.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'file:./data/muster.db' },
});
