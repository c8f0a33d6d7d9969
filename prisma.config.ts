// Prisma insists on finding its Rust schema engine, which is downloaded from a host that closed networks cannot
// reach. `prisma generate` never runs that engine, so any executable will do.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'file:./data/muster.db' },
});
