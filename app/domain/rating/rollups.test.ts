import { describe, expect, test } from 'vitest';
import { EXERCISE, type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { ratingScenario, task } from '#tests/support/rating-scenario.ts';
import { cellLetter, strengthOf } from './cells.ts';
import { rate } from './rate.ts';

const OPTIONS = ['waive-all', 'pay-fines', 'by-nationality'];
const letters = (first: 'P' | 'S' | 'M' | 'U') => ({
  decided: { 'waive-all': first, 'pay-fines': 'S', 'by-nationality': 'U' } as const,
  done: { when: "decided('exit')", what: 'Decided.' },
});
const scenario = ratingScenario((input) => {
  const exit = input.decisions[0];
  if (!exit) return;
  exit.tasks = [
    task('one', 'host', letters('P')),
    task('two', 'host', letters('P'), { lenses: ['gender'] }),
    task('three', 'host', letters('U'), { essential: true }),
    task('four', 'host', letters('M'), { guideline: 'G12' }),
    task('elsewhere', 'host', letters('P'), { guideline: 'G3' }),
    task('nobody', 'transit', letters('P')),
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
  expect(cellLetter(['P', 'P', 'P'], true)).toBe('M');
  expect(cellLetter(['U', 'U'], true)).toBe('U');
  expect(cellLetter(['P', 'P', 'U'], false)).toBe('P');
  expect(cellLetter([], false)).toBe('not-rated');
  const cell = rated(chosen()).cells.find((each) => each.guideline === 'G10');
  expect(cell).toMatchObject({ role: 'host', letter: 'M', rated: 3, strength: 'solid' });
});

test('[RA45] a cell is guideline × role, for roles in play', () => {
  const { cells } = rated(chosen());
  expect(cells.map(({ guideline, role, objective, letter }) => [guideline, role, objective, letter])).toEqual(
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

describe('[RA48] a letter changed by people', () => {
  const log = chosen();
  const change = { type: 'letter.changed', task: 'three', suggested: 'U', reason: 'text-9' } as const;
  log.entry({ ...change, letter: 'S' });
  const rating = rated(log);

  test('keeps the suggested one beside it', () => {
    expect(rating.tasks.find((each) => each.id === 'three')).toMatchObject({
      letter: 'U',
      changed: { letter: 'S', reason: 'text-9' },
    });
  });

  test('stands in cells, objectives and counts', () => {
    expect(rating.cells.find((cell) => cell.guideline === 'G10')).toMatchObject({
      letter: 'P',
      counts: { U: 0 },
    });
    expect(rating.objectives[0]).toMatchObject({ achieved: 4, notAchieved: 0 });
    expect(rating.rollups.phases['response']).toMatchObject({ P: 2, S: 1, M: 1, U: 0 });
  });

  test('may also be taken away', () => {
    const other = chosen();
    other.entry({ ...change, letter: 'not-rated' });
    expect(rated(other).cells.find((cell) => cell.guideline === 'G10')).toMatchObject({
      letter: 'P',
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
