import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which exercise this installation made by itself, as an example or to be tried, kept in a file beside the database: what
 * is open to everybody is never an exercise that says so of itself.
 */
export interface KeptExercise {
  find(): Promise<string | undefined>;
  keep(exercise: string): Promise<void>;
}

export function createKeptExercise(dataFolder: string, name: 'example' | 'tryout'): KeptExercise {
  const path = join(dataFolder, name);
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
