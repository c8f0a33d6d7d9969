// Makes what everything else needs: the generated database client and the build. Each is made when it is missing or
// older than its sources.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compressAssets } from './compress-assets.ts';
import { ROOT, requireStep, runProgram } from './run.ts';

const CLIENT = 'prisma/generated/client.ts';
const CLIENT_SOURCES = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'];
const BUILD = 'build/server/index.js';
const BUILD_SOURCES = ['app', 'public', 'remix.config.js', 'vite.config.ts', 'package-lock.json'];
const PROGRAM = 'build/program/main.mjs';
const PROGRAM_SOURCES = ['app', 'server', 'prisma', 'scripts/build-program.ts', 'package-lock.json'];

export async function prepareClient(): Promise<void> {
  if (isFresh(CLIENT, CLIENT_SOURCES)) return;
  const made = runProgram('prisma', ['generate'], {}, 'aside');
  await requireStep(made, 'The database client could not be generated. Run "npm ci" and try again.');
}

export async function prepareBuild(): Promise<void> {
  await prepareClient();
  if (!isFresh(BUILD, BUILD_SOURCES)) await buildPages();
  if (!isFresh(PROGRAM, PROGRAM_SOURCES)) await buildServer();
}

export async function build(): Promise<void> {
  await prepareClient();
  await buildPages();
  await buildServer();
}

async function buildServer(): Promise<void> {
  process.stderr.write('Building the server …\n');
  const { buildProgram } = await import('./build-program.ts');
  await buildProgram('build/program', { main: 'server/index.ts' });
}

async function buildPages(): Promise<void> {
  process.stderr.write('Building the pages …\n');
  // A test runner sets NODE_ENV to `test`, with which the pages would get a React three times the size.
  const made = runProgram('remix', ['vite:build', '--logLevel', 'warn'], { NODE_ENV: 'production' }, 'aside');
  await requireStep(made, 'The pages could not be built. The reason is above.');
  await compressAssets(join(ROOT, 'build', 'client'));
}

/** Whether a made file exists and is no older than its newest source. */
export function isFresh(made: string, sources: string[], root: string = ROOT): boolean {
  const path = join(root, made);
  if (!existsSync(path)) return false;
  const madeAt = statSync(path).mtimeMs;
  return sources.every((source) => newestIn(join(root, source)) <= madeAt);
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // A deleted file shows only in the modification time of its folder.
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
