import { describe, expect, test } from 'vitest';
import { EXERCISE, type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { ratingScenario, task } from '#tests/support/rating-scenario.ts';
import { cellRating, strengthOf } from './cells.ts';
import { rate } from './rate.ts';

const OPTIONS = ['waive-all', 'pay-fines', 'by-nationality'];
const ratings = (first: 'P' | 'S' | 'M' | 'U') => ({
  decided: { 'waive-all': first, 'pay-fines': 'S', 'by-nationality': 'U' } as const,
  done: { when: "decided('exit')", what: 'Decided.' },
});
const scenario = ratingScenario((input) => {
  const exit = input.decisions[0];
  if (!exit) return;
  exit.tasks = [
    task('one', 'host', ratings('P')),
    task('two', 'host', ratings('P'), { lenses: ['gender'] }),
    task('three', 'host', ratings('U'), { essential: true }),
    task('four', 'host', ratings('M'), { guideline: 'G12' }),
    task('elsewhere', 'host', ratings('P'), { guideline: 'G3' }),
    task('nobody', 'transit', ratings('P')),
  ];
});
const rated = (log: LogBuilder) => rate(scenario, EXERCISE, log.entries);

function chosen() {
  const log = startLog();
  log.openRound(1);
  log.openDecision('exit', OPTIONS);
  log.choose('exit', 'waive-all');
  log.end();
  return log;
}

test('[RA46] a U on an essential task caps the cell at M', () => {
  expect(cellRating(['P', 'P', 'P'], true)).toBe('M');
  expect(cellRating(['U', 'U'], true)).toBe('U');
  expect(cellRating(['P', 'P', 'U'], false)).toBe('P');
  expect(cellRating([], false)).toBe('not-rated');
  const cell = rated(chosen()).cells.find((each) => each.guideline === 'G10');
  expect(cell).toMatchObject({ role: 'host', rating: 'M', rated: 3, strength: 'solid' });
});

test('[RA45] a cell is guideline × role, for roles in play', () => {
  const { cells } = rated(chosen());
  expect(cells.map(({ guideline, role, objective, rating }) => [guideline, role, objective, rating])).toEqual(
    [
      ['G3', 'host', false, 'not-rated'],
      ['G10', 'host', true, 'M'],
      ['G12', 'host', true, 'M'],
      ['G12', 'embassy', true, 'not-rated'],
    ],
  );
});

test.each([
  [0, 4, 'none'],
  [1, 1, 'thin'],
  [2, 9, 'thin'],
  [3, 5, 'partial'],
  [4, 6, 'solid'],
  [3, 3, 'solid'],
] as const)('[RA47] %i rated of %i is %s', (count, all, strength) => {
  expect(strengthOf(count, all)).toBe(strength);
});

describe('[RA48] a rating changed by people', () => {
  const log = chosen();
  const change = { type: 'rating.changed', task: 'three', suggested: 'U', reason: 'text-9' } as const;
  log.entry({ ...change, rating: 'S' });
  const ratings = rated(log);

  test('keeps the suggested one beside it', () => {
    expect(ratings.tasks.find((each) => each.id === 'three')).toMatchObject({
      rating: 'U',
      changed: { rating: 'S', reason: 'text-9' },
    });
  });

  test('stands in cells, objectives and counts', () => {
    expect(ratings.cells.find((cell) => cell.guideline === 'G10')).toMatchObject({
      rating: 'P',
      counts: { U: 0 },
    });
    expect(ratings.objectives[0]).toMatchObject({ achieved: 4, notAchieved: 0 });
    expect(ratings.rollups.phases['response']).toMatchObject({ P: 2, S: 1, M: 1, U: 0 });
  });

  test('may also be taken away', () => {
    const other = chosen();
    other.entry({ ...change, rating: 'not-rated' });
    expect(rated(other).cells.find((cell) => cell.guideline === 'G10')).toMatchObject({
      rating: 'P',
      rated: 2,
    });
  });
});

test('[RA49] an objective counts its tasks, without those of simulated roles', () => {
  expect(rated(chosen()).objectives).toEqual([{ id: 'way-out', achieved: 3, notAchieved: 1, notRated: 1 }]);
});

test('[RA50] roll-ups are counts of tasks that belong to an objective', () => {
  const { rollups } = rated(chosen());
  expect(rollups.principles).toEqual({
    P1: { P: 2, S: 0, M: 1, U: 1, 'not-rated': 0 },
    P4: { P: 0, S: 0, M: 0, U: 0, 'not-rated': 1 },
  });
  expect(rollups.lenses).toEqual({ gender: { P: 1, S: 0, M: 0, U: 0, 'not-rated': 0 } });
  expect(Object.keys(rollups.sectors)).toEqual(['hbm', 'consular']);
});
