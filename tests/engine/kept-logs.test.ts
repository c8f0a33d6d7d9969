import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRY_VERSION } from '#app/domain/exercise/entries.ts';
import { fold } from '#app/domain/exercise/fold.ts';
import { EVENT_TYPES, wrongFact } from '#app/domain/exercise/past/check-entry.ts';
import { upcast } from '#app/domain/exercise/past/upcast.ts';
import { rate } from '#app/domain/rating/rate.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';
import {
  digestsOf,
  KEPT_LOGS,
  KEPT_VERSIONS,
  keptDigests,
  presentEntries,
  scenarioOf,
  storedEntries,
} from '#tests/support/kept-logs.ts';

const nameOf = ({ version, scenario, name }: (typeof KEPT_LOGS)[number]) => `${version}/${scenario}/${name}`;
const NAMED = KEPT_LOGS.map((log) => [nameOf(log), log] as const);

describe('logs kept from earlier versions', () => {
  it('[EX95] there are some of every version of an entry', () => {
    const versions = Array.from({ length: ENTRY_VERSION }, (_, at) => `v${at + 1}`);
    expect(KEPT_VERSIONS).toEqual(versions);
  });

  it('[EX95] those of the present version hold every kind of fact together', () => {
    const logs = KEPT_LOGS.filter(({ version }) => version === `v${ENTRY_VERSION}`);
    const kept = new Set(
      logs.flatMap(presentEntries).flatMap(({ events }) => events.map(({ type }) => type)),
    );
    // "npm run logs:keep" adds what is missing.
    expect(EVENT_TYPES.filter((type) => !kept.has(type))).toEqual([]);
  });

  it.each(NAMED)('[EX95] %s folds and rates entry by entry as when it was played', (_, log) => {
    // A whole play is rated at its end alone, below.
    const isRated = log.scenario !== 'two-borders';
    expect(digestsOf(scenarioOf(log), presentEntries(log), isRated)).toEqual(keptDigests(log));
  });

  it.each(NAMED)('[EX97] every fact of %s has the shape that its kind defines', (_, log) => {
    expect(presentEntries(log).flatMap((entry) => wrongFact(entry) ?? [])).toEqual([]);
  });

  it.each(NAMED.filter(([, { scenario }]) => scenario === 'two-borders'))(
    '[EX95] %s comes to the same end',
    (_, log) => {
      const scenario = scenarioOf(log);
      const entries = presentEntries(log);
      const exercise = 'local' as ExerciseId;
      const state = fold(scenario, exercise, entries);
      const { tasks } = rate(scenario, exercise, entries);
      expect({
        ratings: Object.fromEntries(tasks.map(({ id, rating }) => [id, rating])),
        decisions: Object.fromEntries(
          Object.values(state.decisions).map((item) => [item.id, item.settled?.option ?? item.status]),
        ),
        movements: Object.fromEntries(Object.values(state.movements).map(({ id, status }) => [id, status])),
        people: Object.values(state.cells).reduce((sum, cell) => sum + cell.people, 0),
      }).toEqual(JSON.parse(readFileSync(join(log.folder, 'expected.json'), 'utf8')));
    },
  );
});

describe('what this program does not know', () => {
  const [log] = KEPT_LOGS;
  const [first] = log ? storedEntries(log) : [];
  if (!log || !first) throw new Error('no log is kept');

  it('[EX96] an entry of a later version is not read as something else', () => {
    expect(upcast({ ...first, v: ENTRY_VERSION + 1 })).toBeUndefined();
  });

  it('[EX97] [EX98] a fact that no kind has is refused by exercise, entry and fact', () => {
    const entries = presentEntries(log);
    const strange = {
      ...entries[0],
      events: [{ type: 'tea.served' }],
    } as unknown as (typeof entries)[number];
    expect(() => fold(scenarioOf(log), strange.exercise, [strange])).toThrow(
      `Exercise ${strange.exercise}, entry 1, fact "tea.served" cannot be read`,
    );
    expect(wrongFact(strange)).toBe(
      `Exercise ${strange.exercise}, entry 1, fact "tea.served": this program does not know it.`,
    );
  });

  it('[EX97] so is a fact of another shape', () => {
    const [entry] = presentEntries(log);
    const broken = { ...entry, events: [{ type: 'round.opened', round: 'two' }] } as unknown as NonNullable<
      typeof entry
    >;
    expect(wrongFact(broken)).toContain('fact "round.opened": round.');
  });
});
