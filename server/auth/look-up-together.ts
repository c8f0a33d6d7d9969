/**
 * Looks up one by one what is asked for alone, and together what is asked for while a look-up is under way: a whole room joins
 * at once. `find` gives what there is, by key; what it leaves out does not exist.
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
