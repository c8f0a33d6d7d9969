// Lists rules without tests and tests that name an unknown rule. Fails if there are any.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';
import { coverageOf } from './spec-coverage.ts';

const SPECIFICATION = join(ROOT, 'docs', 'SPEC.md');

if (!existsSync(SPECIFICATION)) {
  console.log('There is no docs/SPEC.md yet: no rule to compare with.');
} else {
  const tests = ['app', 'server', 'scripts', 'tests'].flatMap((folder) => testsIn(join(ROOT, folder)));
  const { rules, untested, unknown, repeated } = coverageOf(readFileSync(SPECIFICATION, 'utf8'), tests);
  report('Rules that no test names', untested);
  report('Tests that name a rule which docs/SPEC.md does not have', unknown);
  report('Rules that stand twice', repeated);
  console.log(`${rules.length} rules, ${rules.length - untested.length} with a test.`);
}

function testsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function report(title: string, ids: string[]): void {
  if (ids.length === 0) return;
  console.error(`${title}: ${ids.join(', ')}`);
  process.exitCode = 1;
}
