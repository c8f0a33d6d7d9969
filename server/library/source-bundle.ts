import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * The texts of a scenario's folder by relative path, with forward slashes. An exercise stores its bundle and replays from it,
 * so that later changes to the folder do not matter.
 */
export interface SourceBundle {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The script itself: in one file, or in parts. */
export const isScript = (path: string): boolean =>
  path === 'scenario.yaml' || /^scenario\/[^/]+\.yaml$/.test(path);

const FOLDERS = ['scenario', 'skins', 'i18n', 'briefs', 'walkthroughs'] as const;

export async function readBundle(library: string, id: string): Promise<SourceBundle> {
  // The id may come from a URL, so it must not lead out of the library.
  if (!/^[a-z_][a-z0-9-]*$/.test(id)) return { id, files: {} };
  return readFolder(join(library, id));
}

/** Reads the files that belong to a scenario. `data/` and `README.md` are only for people and are left out. */
export async function readFolder(root: string): Promise<SourceBundle> {
  const id = basename(root);
  const paths = (await exists(join(root, 'scenario.yaml'))) ? ['scenario.yaml'] : [];
  for (const folder of FOLDERS) {
    if (!(await exists(join(root, folder)))) continue;
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    paths.push(
      ...entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => `${folder}/${entry.name}`),
    );
  }
  const texts = await Promise.all(
    paths
      .sort()
      .map(async (path): Promise<[string, string]> => [path, await readFile(join(root, path), 'utf8')]),
  );
  return { id, files: Object.fromEntries(texts) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
