import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The exercise that this installation has created itself, as an example or to be tried. Its id is stored in a file next to
 * the database, and not with the exercise, so that no exercise can declare itself open to everybody.
 */
export interface DemoExercise {
  find(): Promise<string | undefined>;
  save(exercise: string): Promise<void>;
}

export function createDemoExercise(dataFolder: string, name: 'example' | 'tryout'): DemoExercise {
  const path = join(dataFolder, name);
  let known: string | undefined;
  return {
    async find() {
      known ??= (await readFile(path, 'utf8').catch(() => '')).trim() || undefined;
      return known;
    },
    async save(exercise) {
      await writeFile(path, `${exercise}\n`);
      known = exercise;
    },
  };
}
