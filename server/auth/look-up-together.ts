/**
 * Batches look-ups: keys asked for while a look-up is under way are looked up together in the next one, for instance when
 * a whole room joins. `find` returns what it found by key; a key that it leaves out does not exist.
 */
export function lookUpTogether<T>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | undefined> {
  interface Asked {
    readonly key: string;
    resolve(found: T | undefined): void;
    reject(error: unknown): void;
  }
  let waiting: Asked[] = [];
  let isBusy = false;

  async function next(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      try {
        const found = await find([...new Set(asked.map(({ key }) => key))]);
        for (const { key, resolve } of asked) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    isBusy = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isBusy) void next();
    });
}
