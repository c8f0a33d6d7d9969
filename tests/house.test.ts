// What no file of this project may hold, whoever wrote it: it has to read and run the same on any machine.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';

// Put together, or this file would hold what it looks for.
const FORBIDDEN = {
  'a folder of one machine': new RegExp(
    `(^|[^\\w./])/(${['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|')})/`,
    'm',
  ),
  'the host of a package registry': new RegExp(['npm', 'js\\.(org|com)'].join('')),
  'a folder for temporary files': new RegExp(`['"\`\\s(]/${'tmp'}/`),
} as const;

const BINARY = /\.(png|jpe?g|gif|ico|webp|woff2?|pdf|docx|xlsx|db|gz|zip)$/;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && !BINARY.test(path) && existsSync(join(ROOT, path)));

test.each(Object.entries(FORBIDDEN))('no file names %s', (_what, pattern) => {
  const found = files.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(found).toEqual([]);
});

test('every text file ends its lines as Unix does, and ends with one', () => {
  const texts = files.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const wrong = texts.filter(({ text }) => text.includes('\r\n') || (text !== '' && !text.endsWith('\n')));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
