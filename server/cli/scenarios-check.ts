import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFolder, type ScenarioCheck } from '#server/library/check-scenario.ts';
import { summaryOf } from '#server/library/check-summary.ts';
import { listScenarioIds } from '#server/library/list-library.ts';
import type { LoadProblem } from '#server/library/load-problem.ts';
import './quiet-pipe.ts';

// npm run scenarios:check [-- <id or folder> …] [--json]   fails on errors; warnings are for the author to weigh.
// A folder is a scenario's own, or one that holds scenarios.

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const library = resolve(root, process.env['MUSTER_SCENARIOS'] ?? 'scenarios');
/** npm goes to the package's folder; a path is meant from where it was typed. */
const here = process.env['INIT_CWD'] ?? process.cwd();
const asked = process.argv.slice(2);
const names = asked.filter((word) => !word.startsWith('--'));
const folders: string[] = [];
const missing: string[] = [];

for (const name of names.length > 0 ? names : [library]) {
  const found = await foldersOf(name);
  folders.push(...found);
  if (found.length === 0) missing.push(name);
}

if (missing.length > 0) {
  const known = (await isFolder(library)) ? await listScenarioIds(library, { withTemplates: true }) : [];
  console.error(`There is no scenario "${missing.join('", "')}". There are: ${known.join(', ')}.`);
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

/** An id of the library, a scenario's folder, or every scenario of a folder. */
async function foldersOf(name: string): Promise<readonly string[]> {
  const inLibrary = join(library, name);
  if (/^[a-z_][a-z0-9-]*$/.test(name) && (await isFolder(inLibrary))) return [inLibrary];
  const folder = resolve(here, name);
  if (!(await isFolder(folder))) return [];
  const isScenario =
    (await exists(join(folder, 'scenario.yaml'))) || (await isFolder(join(folder, 'scenario')));
  if (isScenario) return [folder];
  const inside = await listScenarioIds(folder, { withTemplates: true });
  return inside.map((id) => join(folder, id));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
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
