import { readdir } from 'node:fs/promises';
import { type LoadResult, loadScenario } from './load-scenario.ts';

export interface LibraryEntry {
  /** The folder's name, which is the scenario's id. */
  readonly id: string;
  readonly result: LoadResult;
}

/** All scenarios of a library sorted by id, broken ones with their problems. Leaves out folders like `_template`, which are not played. */
export async function listLibrary(library: string): Promise<readonly LibraryEntry[]> {
  const ids = await listScenarioIds(library);
  return Promise.all(ids.map(async (id) => ({ id, result: await loadScenario(library, id) })));
}

/** `withTemplates` includes folders that are not played, such as `_template`. */
export async function listScenarioIds(
  library: string,
  { withTemplates = false } = {},
): Promise<readonly string[]> {
  const entries = await readdir(library, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && (withTemplates ? /^[a-z_]/ : /^[a-z]/).test(entry.name))
    .map((entry) => entry.name)
    .sort();
}
