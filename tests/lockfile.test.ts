// The lockfile has to install on every system by plain `npm ci`, wherever the packages come from.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';

type Locked = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
};

const OLDEST_NODE = '20.19.0';

/** Asks for a newer Node and is never loaded: a part of Prisma's development server, which Muster does not run. */
const NEVER_LOADED = ['node_modules/@prisma/streams-local'];

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

test('every optional dependency is locked, also those of other systems', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(path, name).some((place) => place in packages))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test.each(['@libsql/', '@node-rs/argon2-', '@rollup/rollup-', '@esbuild/', '@biomejs/cli-'])(
  '%s* is locked for Windows, macOS and Linux',
  (prefix) => {
    const names = Object.keys(packages).filter((path) => path.includes(`node_modules/${prefix}`));
    for (const system of ['win32', 'darwin', 'linux']) {
      expect(
        names.filter((name) => name.includes(system)),
        system,
      ).not.toEqual([]);
    }
  },
);

test('no package names the host it came from', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});

test(`every package that is loaded runs on Node ${OLDEST_NODE}`, () => {
  const refused = Object.entries(packages)
    .filter(([path, { optional }]) => !optional && !NEVER_LOADED.includes(path))
    .filter(([, { engines }]) => engines?.node !== undefined && !semver.satisfies(OLDEST_NODE, engines.node))
    .map(([path, { version, engines }]) => `${path} ${version} wants ${engines?.node}`);
  expect(refused).toEqual([]);
});

/** Where Node looks for a package from a folder, nearest first. */
function placesOf(path: string, name: string): string[] {
  const own = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (path === '') return [own];
  const end = path.lastIndexOf('/node_modules/');
  return [own, ...placesOf(end === -1 ? '' : path.slice(0, end), name)];
}
