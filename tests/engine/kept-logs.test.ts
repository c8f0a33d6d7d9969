import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRY_VERSION, type Entry } from '#app/domain/exercise/entries.ts';
import { fold } from '#app/domain/exercise/fold.ts';
import { upcast } from '#app/domain/exercise/past/upcast.ts';
import { rate } from '#app/domain/rating/rate.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';
import { loadPinned } from '#server/library/load-scenario.ts';

const KEPT = join(import.meta.dirname, '..', 'kept-logs');
const read = (version: string, name: string) => readFileSync(join(KEPT, version, name), 'utf8');

describe('logs kept from earlier versions', () => {
  it('[EX95] there is one for every version of an entry', () => {
    const versions = Array.from({ length: ENTRY_VERSION }, (_, at) => `v${at + 1}`);
    expect(readdirSync(KEPT).sort()).toEqual(versions);
  });

  it.each(readdirSync(KEPT))('[EX95] %s reads the same as when it was played', (version) => {
    const loaded = loadPinned(JSON.parse(read(version, 'bundle.json')));
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    const entries = read(version, 'entries.jsonl')
      .trim()
      .split('\n')
      .map((line) => upcast(JSON.parse(line) as Entry))
      .filter((entry) => entry !== undefined);
    const exercise = 'local' as ExerciseId;
    const state = fold(loaded.scenario, exercise, entries);
    const { tasks } = rate(loaded.scenario, exercise, entries);
    expect({
      ratings: Object.fromEntries(tasks.map(({ id, rating }) => [id, rating])),
      decisions: Object.fromEntries(
        Object.values(state.decisions).map((item) => [item.id, item.settled?.option ?? item.status]),
      ),
      movements: Object.fromEntries(Object.values(state.movements).map(({ id, status }) => [id, status])),
      people: Object.values(state.cells).reduce((sum, cell) => sum + cell.people, 0),
    }).toEqual(JSON.parse(read(version, 'expected.json')));
  });

  it('[EX96] an entry of a version that is not known yet is not read as something else', () => {
    const [line = ''] = read('v1', 'entries.jsonl').split('\n');
    expect(upcast({ ...(JSON.parse(line) as Entry), v: ENTRY_VERSION + 1 })).toBeUndefined();
  });
});
