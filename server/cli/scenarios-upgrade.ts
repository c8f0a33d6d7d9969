import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMAT } from '#app/domain/scenario/format.ts';
import { ROOT } from '#prisma/root.ts';
import { foldersOf, notFound } from '#server/library/find-folders.ts';
import { readFolder, type SourceBundle } from '#server/library/source-bundle.ts';
import { type Upgrade, upgradeOf } from '#server/library/upgrade-bundle.ts';
import './quiet-pipe.ts';

// Brings scenarios to the present format, in place, and says what it changed.

const USAGE = `npm run scenarios:upgrade -- <id or folder> …

  Brings scenarios of an older format to format ${FORMAT}. Comments, order and all else in their files stay as they are.
`;

const library = resolve(ROOT, process.env['MUSTER_SCENARIOS'] ?? 'scenarios');
/** npm goes to the package's folder; a path is meant from where it was typed. */
const here = process.env['INIT_CWD'] ?? process.cwd();
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});

if (values.help || names.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  await upgradeAll();
}

async function upgradeAll(): Promise<void> {
  const found = await Promise.all(
    names.map(async (name) => ({ name, folders: await foldersOf(name, library, here) })),
  );
  const missing = found.flatMap(({ name, folders }) => (folders.length === 0 ? [name] : []));
  if (missing.length > 0) {
    console.error(await notFound(missing, library));
    process.exitCode = 1;
    return;
  }
  for (const folder of new Set(found.flatMap(({ folders }) => folders)))
    if (!(await upgrade(folder))) process.exitCode = 1;
}

/** Whether the scenario is of the present format afterwards. Nothing is written unless all of it can be. */
async function upgrade(folder: string): Promise<boolean> {
  const id = basename(folder);
  const before = await readFolder(folder);
  const upgraded = upgradeOf(before);
  const { format, changes } = upgraded;
  if (format === FORMAT) {
    console.log(`${id}: is of format ${FORMAT} already; nothing was changed.`);
    return true;
  }
  const obstacles = await obstaclesTo(upgraded, folder, before);
  if (obstacles.length > 0) {
    for (const line of obstacles) console.log(line);
    console.log(`${id}: nothing was changed; mend this first.`);
    return false;
  }
  if (changes.length === 0) {
    const found = format === undefined ? 'it has no "format"' : `format ${format} cannot be upgraded`;
    console.log(`${id}: nothing was changed; ${found}.`);
    return false;
  }
  await write(folder, upgraded);
  for (const { file, line, from, to } of changes)
    console.log(`${nameOf(folder, file)}:${line}  ${from} → ${to}`);
  const [places, files] = [count(changes.length, 'place'), count(changedIn(upgraded).length, 'file')];
  console.log(`${id}: is of format ${FORMAT} now; changed ${places} in ${files}.`);
  return true;
}

/** What cannot be parsed, and what is not in UTF-8: its bytes would be lost in writing. */
async function obstaclesTo(upgraded: Upgrade, folder: string, { files }: SourceBundle): Promise<string[]> {
  const lines = upgraded.problems.map(
    ({ file, line, column, message, mend }) =>
      `${nameOf(folder, file)}:${line}:${column}  ${message} — ${mend}`,
  );
  for (const file of changedIn(upgraded)) {
    const bytes = await readFile(join(folder, file));
    if (!Buffer.from(files[file] ?? '').equals(bytes))
      lines.push(`${nameOf(folder, file)}  This file is not in UTF-8. — Save it in UTF-8.`);
  }
  return lines;
}

/** The file that names the format comes last: should writing break off, the scenario can be upgraded once more. */
async function write(folder: string, upgraded: Upgrade): Promise<void> {
  const naming = new Set(upgraded.changes.filter(({ from }) => from.startsWith('format:')).map(fileOf));
  const inOrder = changedIn(upgraded).sort((a, b) => Number(naming.has(a)) - Number(naming.has(b)));
  for (const file of inOrder) await writeFile(join(folder, file), upgraded.bundle.files[file] ?? '');
}

function fileOf({ file }: { file: string }): string {
  return file;
}

function changedIn({ changes }: Upgrade): string[] {
  return [...new Set(changes.map(fileOf))];
}

function nameOf(folder: string, file: string): string {
  return relative(here, join(folder, file));
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
