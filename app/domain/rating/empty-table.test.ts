import { expect, test } from 'vitest';
import { EXERCISE, type LogBuilder, lapse, notMet, startLog } from '#tests/support/log-builder.ts';
import { ratingScenario } from '#tests/support/rating-scenario.ts';
import { rate } from './rate.ts';

/** Two tables in play, and nobody at the Embassy's. */

const scenario = ratingScenario();
const OPTIONS = ['waive-all', 'pay-fines', 'by-nationality'];
const rated = (log: LogBuilder) => rate(scenario, EXERCISE, log.entries);
const join = { type: 'seat.joined', kind: 'table', role: 'embassy', people: 4 } as const;

function played(tables: readonly string[]) {
  const log = startLog({}, tables);
  log.closeRound(0);
  log.openRound(1, { type: 'expectation.watched', expectation: 'own-list', opening: 40 });
  log.openDecision('exit', OPTIONS);
  log.entry({ type: 'inject.released', inject: 'held-at-gate', opening: 90, to: ['embassy'] });
  log.closeRound(1, lapse('exit', 'time-given'), notMet('own-list', 'time-given'));
  return log;
}
const ownersOf = (log: LogBuilder) => {
  const { cells, coordination, objectives, rollups } = rated(log);
  return {
    notRated: rated(log).tasks.find(({ owner }) => owner === 'embassy')?.notRated,
    cells: cells.map(({ role }) => role),
    lines: coordination.map(({ from }) => from),
    counted: objectives.map(({ achieved, notAchieved, notRated }) => achieved + notAchieved + notRated),
    phases: Object.values(rollups.phases)
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, n) => sum + n, 0),
  };
};
const UNPLAYED = { notRated: 'simulated', cells: ['host'], lines: [], counted: [1], phases: 1 };
const PLAYED = {
  notRated: null,
  cells: ['host', 'embassy'],
  lines: ['embassy'],
  counted: [2],
  phases: 2,
};

test('[RA5] a table at which nobody ever sat has no rating, no cell, no line and no place in the counts', () => {
  const empty = played(['host']);
  empty.end();
  expect(ownersOf(empty)).toEqual(UNPLAYED);
  const both = played(['host', 'embassy']);
  both.end();
  expect(ownersOf(both)).toEqual(PLAYED);
});

test('[RA5] who sits down while play goes on is a table, who comes after its end reads along', () => {
  const late = played(['host']);
  late.as('late').entry(join);
  late.end();
  expect(ownersOf(late)).toEqual(PLAYED);
  const after = played(['host']);
  after.end();
  const before = rated(after);
  after.as('late').entry(join);
  after.entry({ type: 'debrief.opened' });
  after.as('later').entry(join);
  expect(rated(after)).toEqual(before);
  expect(ownersOf(after)).toEqual(UNPLAYED);
});

test('[RA2] an end of play that was left by a rewind ends nothing', () => {
  const log = played(['host']);
  const last = log.entries.length;
  log.end();
  log.as('late').entry(join);
  log.rewind(last);
  log.end();
  expect(ownersOf(log)).toEqual(PLAYED);
});

test('[RA5] a table that comes back after the end of play sat there before', () => {
  const log = played(['host', 'embassy']);
  log.end();
  log.as('seat-of-embassy').entry({ type: 'seat.left' });
  log.as('seat-of-embassy').entry(join);
  expect(ownersOf(log)).toEqual(PLAYED);
});
