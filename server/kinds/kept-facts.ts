import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StoredEntry, upcast } from '#app/domain/exercise/past/upcast.ts';

/** Facts that the logs below a folder hold, as they read today; none where there is no such folder. */
export function keptFactsIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.jsonl'),
  );
  return new Set(logs.flatMap((name) => factsIn(readFileSync(join(folder, name), 'utf8'), name)));
}

function factsIn(log: string, name: string): readonly string[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const stored = JSON.parse(line) as StoredEntry;
      const entry = upcast(stored);
      if (entry === undefined)
        throw new Error(
          `Entry ${stored.seq} of ${name} has version ${stored.v}, which this program does not know.`,
        );
      return entry.events.map(({ type }) => type);
    });
}
