import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkScenario, type ScenarioCheck } from '#server/library/check-scenario.ts';
import { summaryOf } from '#server/library/check-summary.ts';
import { listScenarioIds } from '#server/library/list-library.ts';
import type { LoadProblem } from '#server/library/load-problem.ts';

// npm run scenarios:check [-- <id> …] [--json]   fails on errors; warnings are for the author to weigh.

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const library = join(root, 'scenarios');
const asked = process.argv.slice(2);
const ids = asked.filter((word) => !word.startsWith('--'));
const known = await listScenarioIds(library, { withTemplates: true });
const missing = ids.filter((id) => !known.includes(id));

if (missing.length > 0) {
  console.error(`There is no scenario "${missing.join('", "')}". There are: ${known.join(', ')}.`);
  process.exitCode = 1;
} else {
  const checks = await Promise.all((ids.length > 0 ? ids : known).map((id) => checkScenario(library, id)));
  if (asked.includes('--json')) console.log(JSON.stringify(checks.map(summaryOf), null, 2));
  else for (const check of checks) print(check);
  if (checks.some((check) => check.errors.length > 0)) process.exitCode = 1;
}

function print({ id, errors, warnings }: ScenarioCheck): void {
  for (const problem of errors) console.log(lineOf(id, problem));
  for (const problem of warnings) console.log(`${lineOf(id, problem)} (warning)`);
  console.log(`${id}: ${errors.length} to mend, ${warnings.length} to weigh`);
}

function lineOf(id: string, { file, line, column, message, mend }: LoadProblem): string {
  const path = relative(process.cwd(), join(library, id, file));
  return `${path}:${line}:${column}  ${message} — ${mend}`;
}
