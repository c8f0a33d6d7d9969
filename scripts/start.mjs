// What a facilitator runs. The server runs in this same process, so that one signal stops everything. A missing or stale
// build is made first by a child process, so that its TypeScript loader does not stay.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.env['NODE_ENV'] ??= 'production';
process.setSourceMapsEnabled(true);

const prepared = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/prepare-build.ts'], {
  cwd: root,
  stdio: ['ignore', 2, 'inherit'],
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);
await import('../build/program/main.mjs');
