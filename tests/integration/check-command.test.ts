import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';
import type { CheckSummary } from '#server/library/check-summary.ts';
import { runToEnd } from '#tests/support/run-to-end.ts';

const check = (...args: string[]) =>
  runToEnd(process.execPath, ['--import', 'tsx', 'server/cli/scenarios-check.ts', ...args], {
    INIT_CWD: ROOT,
  });

let library = '';
let faultAt = 0;
beforeAll(() => {
  library = mkdtempSync(join(tmpdir(), 'check-'));
  const copy = join(library, 'two-borders');
  cpSync(join(ROOT, 'scenarios/two-borders'), copy, { recursive: true });
  const path = join(copy, 'scenario.yaml');
  const text = readFileSync(path, 'utf8').replace(/(id: first-shots\n(?:.*\n)*?\s+channel: )\S+/, '$1phon');
  faultAt = text.slice(0, text.indexOf('phon\n')).split('\n').length;
  writeFileSync(path, text);
  writeFileSync(join(copy, 'README.md'), '# Two borders\n\n## What it teaches\n');
  mkdirSync(join(library, 'empty'));
});
afterAll(() => rmSync(library, { recursive: true }));

test('[SC88] a folder that is elsewhere is checked: place, sentence, how to mend it, and no success', async () => {
  const { code, output } = await check(join(library, 'two-borders'));
  expect(code).toBe(1);
  const line = output.split('\n').find((each) => each.includes('scenario.yaml'));
  expect(line).toMatch(
    new RegExp(
      `two-borders/scenario\\.yaml:${faultAt}:14 {2}"phon" is not one of the words for "channel"\\. — Did you mean "phone"\\?$`,
    ),
  );

  expect(output).toMatch(
    /README\.md:1:1 {2}The README has no section "For whom, how long", .* \(warning\)$/m,
  );
  expect(output).toMatch(/^two-borders: 1 to mend, \d+ to weigh$/m);
}, 60_000);

test('[SC88] --json: each scenario of a folder, also one that is none, and nothing else', async () => {
  const { code, output, errors } = await check(library, '--json');
  expect(code).toBe(1);
  expect(errors).toBe('');
  const [empty, broken] = JSON.parse(output) as CheckSummary[];
  expect(empty).toMatchObject({
    id: 'empty',
    roles: [],
    problems: [{ code: 'no-scenario', severity: 'error' }, { code: 'readme-section' }],
  });
  expect(broken).toMatchObject({ id: 'two-borders' });
  expect(broken?.problems).toContainEqual(
    expect.objectContaining({ severity: 'error', file: 'scenario.yaml', line: faultAt, column: 14 }),
  );
  for (const key of [
    'roles',
    'injects',
    'decisions',
    'expectations',
    'requests',
    'movements',
    'guidelinesRated',
  ])
    expect(broken).toHaveProperty(key);
  for (const key of ['sectors', 'phases', 'overlaps', 'languages', 'problems'])
    expect(broken).toHaveProperty(key);
}, 60_000);

test('[SC88] a folder that is not there is named in a sentence', async () => {
  const { code, output, errors } = await check(join(library, 'nowhere'));
  expect([code, output]).toEqual([1, '']);
  expect(errors).toContain('There is no scenario "');
}, 60_000);
