import { utimes } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { PlayJson } from '#app/domain/report/play-json.ts';
import { ROOT } from '#scripts/run.ts';
import { runToEnd } from '#tests/support/run-to-end.ts';

const play = (...args: string[]) =>
  runToEnd(process.execPath, ['--import', 'tsx', 'server/cli/play.ts', 'two-borders', ...args], {
    NODE_ENV: 'production',
  });

test('[SC63] --json prints the result and nothing else, also when the pages have to be built first', async () => {
  // Older than every source: it is built again.
  await utimes(`${ROOT}build/server/index.js`, 0, 0);
  const { code, output, errors } = await play('--walkthrough', 'three-tables', '--json');
  expect(errors).toContain('Building the pages');
  const json = JSON.parse(output) as PlayJson;
  expect(json).toMatchObject({ scenario: 'two-borders', walkthrough: 'three-tables' });
  expect(json.ratings['G10']?.['host']).toEqual({ rating: 'P', rated: 2, strength: 'thin' });
  expect(json.tasks[0]).toHaveProperty('why');
  expect(code).toBe(0);
}, 120_000);

test('[SC63] a walkthrough that is not there ends with a sentence and not with success', async () => {
  const { code, output, errors } = await play('--walkthrough', 'nobody');
  expect(errors).toContain('The scenario has no walkthrough "nobody". It has: ');
  expect(output).toBe('');
  expect(code).toBe(1);
}, 60_000);
