import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listScenarioIds } from './list-library.ts';

/** What a command was given: an id of the library, a scenario's folder, or a folder that holds several; none: not there. */
export async function foldersOf(name: string, library: string, here: string): Promise<readonly string[]> {
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

/** What to say of names that lead to no folder. */
export async function notFound(names: readonly string[], library: string): Promise<string> {
  const known = (await isFolder(library)) ? await listScenarioIds(library, { withTemplates: true }) : [];
  return `There is no scenario "${names.join('", "')}". There are: ${known.join(', ')}.`;
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
