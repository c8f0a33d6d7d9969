import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh } from './prepare.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muster-prepare-'));
  mkdirSync(join(root, 'app', 'deep'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, second: number): void {
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), second, second);
  for (const folder of ['app', 'app/deep']) utimesSync(join(root, folder), 1, 1);
}

test('a build that is not there is not fresh', () => {
  write('app/deep/a.ts', 10);
  expect(isFresh('made.js', ['app'], root)).toBe(false);
});

test('a build is fresh until a source deep in a folder is newer', () => {
  write('app/deep/a.ts', 10);
  write('made.js', 20);
  expect(isFresh('made.js', ['app', 'not-there'], root)).toBe(true);
  write('app/deep/a.ts', 30);
  expect(isFresh('made.js', ['app'], root)).toBe(false);
});

test('a build is not fresh after a source was deleted', () => {
  write('app/deep/a.ts', 10);
  write('made.js', 20);
  rmSync(join(root, 'app', 'deep', 'a.ts'));
  expect(isFresh('made.js', ['app'], root)).toBe(false);
});
