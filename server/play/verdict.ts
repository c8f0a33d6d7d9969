import type { State } from '#app/domain/exercise/state.ts';
import type { Ratings } from '#app/domain/rating/result.ts';
import type { Walkthrough } from '#app/domain/scenario/walkthrough.ts';

/** One line for each difference between a play's result and the one that its walkthrough expects. */
export function differencesFrom(
  expect: Walkthrough['expect'],
  ratings: Ratings,
  state: State,
): readonly string[] {
  const differences: string[] = [];
  const compare = (what: string, expected: string, found: string | undefined) => {
    if (found !== expected) differences.push(`${what}: expected ${expected}, came out ${found ?? 'nothing'}`);
  };
  const tasks = new Map(ratings.tasks.map((task) => [task.id, task]));
  for (const [id, rating] of Object.entries(expect.tasks))
    compare(`task ${id}`, rating, tasks.get(id)?.rating);
  for (const { id, reversed } of expect.redLines) {
    const line = ratings.redLines.find((one) => one.id === id && one.reversed === reversed);
    compare(
      `red line ${id}`,
      reversed ? 'reversed' : 'crossed',
      line ? (reversed ? 'reversed' : 'crossed') : undefined,
    );
  }
  const expectedLines = new Set(expect.redLines.map(({ id }) => id));
  for (const { id } of ratings.redLines)
    if (!expectedLines.has(id)) differences.push(`red line ${id}: crossed, not expected`);
  for (const [id, status] of Object.entries(expect.movements)) {
    const found = state.movements[id]?.status;
    compare(`movement ${id}`, status, found === 'ready' ? 'waiting' : found);
  }
  for (const { request, from, rating } of expect.coordination) {
    const found = ratings.coordination.find(
      (line) => line.request === request && line.from === from && line.side === 'asked',
    );
    compare(`coordination ${request} from ${from}`, rating, found?.rating);
  }
  for (const [id, how] of Object.entries(expect.expectations)) {
    const item = state.expectations[id];
    const found =
      item === undefined || item.status === 'prompted'
        ? 'watching'
        : item.status === 'met'
          ? item.prompted
            ? 'prompted'
            : 'unprompted'
          : item.status;
    compare(`expectation ${id}`, how, found);
  }
  return differences;
}
