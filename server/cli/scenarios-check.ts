import { basename, join, relative, resolve } from 'node:path';
import { ROOT } from '#prisma/root.ts';
import { checkFolder, type ScenarioCheck } from '#server/library/check-scenario.ts';
import { summaryOf } from '#server/library/check-summary.ts';
import { foldersOf, notFound } from '#server/library/find-folders.ts';
import type { LoadProblem } from '#server/library/load-problem.ts';
import './quiet-pipe.ts';

// npm run scenarios:check [-- <id or folder> …] [--json]   fails on errors, not on warnings.
// A folder is a scenario's own folder or one that contains scenarios.

const library = resolve(ROOT, process.env['MUSTER_SCENARIOS'] ?? 'scenarios');
/** npm changes to the package's folder; paths are relative to the folder in which the command was typed. */
const here = process.env['INIT_CWD'] ?? process.cwd();
const asked = process.argv.slice(2);
const names = asked.filter((word) => !word.startsWith('--'));
const folders: string[] = [];
const missing: string[] = [];

for (const name of names.length > 0 ? names : [library]) {
  const found = await foldersOf(name, library, here);
  folders.push(...found);
  if (found.length === 0) missing.push(name);
}

if (missing.length > 0) {
  console.error(await notFound(missing, library));
  process.exitCode = 1;
} else {
  const checks = await Promise.all(
    folders.map(async (folder) => ({ folder, check: await checkFolder(folder) })),
  );
  if (asked.includes('--json'))
    console.log(
      JSON.stringify(
        checks.map(({ check }) => summaryOf(check)),
        null,
        2,
      ),
    );
  else for (const { folder, check } of checks) print(folder, check);
  if (checks.some(({ check }) => check.errors.length > 0)) process.exitCode = 1;
}

function print(folder: string, { errors, warnings, plays }: ScenarioCheck): void {
  for (const problem of errors) console.log(lineOf(folder, problem));
  for (const problem of warnings) console.log(`${lineOf(folder, problem)} (warning)`);
  const played = plays === 0 ? '' : `, ${plays} ${plays === 1 ? 'play' : 'plays'} by chance`;
  console.log(`${basename(folder)}: ${errors.length} to mend, ${warnings.length} to weigh${played}`);
}

function lineOf(folder: string, { file, line, column, message, mend }: LoadProblem): string {
  return `${relative(here, join(folder, file))}:${line}:${column}  ${message} — ${mend}`;
}
