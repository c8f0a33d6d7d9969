import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, runProgram } from './run.ts';

// Written below the root folder, where it can import vitest.
const FAILING = `import { expect, test } from 'vitest';
test('goes', () => {});
test('does not go', () => expect(1).toBe(2));
test.each([1, 2])('%s goes', (n) => expect(n).toBe(0));
`;

let folder: string;

beforeAll(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, '.cache', 'reporter-'));
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { ProgressReporter } from '#scripts/progress-reporter.ts';
export default { test: { reporters: [new ProgressReporter()], includeTaskLocation: true, fileParallelism: false } };
`,
  );
  writeFileSync(join(folder, 'a.test.ts'), FAILING);
  writeFileSync(join(folder, 'b.test.ts'), "throw new Error('before any test');\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prints the current file, how many are left, and a command for what failed with each line once', async () => {
  let said = '';
  const code = await runProgram('vitest', ['run', '--root', folder], {}, (words) => {
    said += words;
  });
  expect(code).toBe(1);
  expect(said).toMatch(/… [ab]\.test\.ts, 1 more files after it/);
  expect(said).toMatch(/… [ab]\.test\.ts, 0 more files after it/);
  const [, command = ''] = /npm test -- (.*)/.exec(said) ?? [];
  expect(command.split(' ').sort()).toEqual(['a.test.ts:3', 'a.test.ts:4', 'b.test.ts']);
}, 60_000);
