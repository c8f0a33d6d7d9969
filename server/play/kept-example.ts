import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which exercise is the example, kept in a file beside the database: only what this very installation played is open to
 * everybody, never an exercise that says so of itself.
 */
export interface KeptExample {
  find(): Promise<string | undefined>;
  keep(exercise: string): Promise<void>;
}

export function createKeptExample(dataFolder: string): KeptExample {
  const path = join(dataFolder, 'example');
  let known: string | undefined;
  return {
    async find() {
      known ??= (await readFile(path, 'utf8').catch(() => '')).trim() || undefined;
      return known;
    },
    async keep(exercise) {
      await writeFile(path, `${exercise}\n`);
      known = exercise;
    },
  };
}
