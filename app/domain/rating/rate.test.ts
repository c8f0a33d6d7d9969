import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import type { SeatId } from '#app/domain/shared/ids.ts';
import { EXERCISE, type LogBuilder, notMet, startLog } from '#tests/support/log-builder.ts';
import { ratingScenario, taskOf } from '#tests/support/rating-scenario.ts';
import { cellRating } from './cells.ts';
import { rate } from './rate.ts';
import { standingRating } from './ratings.ts';

const scenario = ratingScenario();
const OPTIONS = ['waive-all', 'pay-fines', 'by-nationality'];

/** Plays in which tables do or leave undone what they may, with whoever types. */
const plays = fc
  .record({
    seats: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 8, maxLength: 8 }),
    option: fc.constantFrom(...OPTIONS, 'none'),
    late: fc.nat({ max: 2 }),
    issues: fc.boolean(),
    tells: fc.boolean(),
    confirms: fc.constantFrom(true, false, undefined),
    sends: fc.boolean(),
    agrees: fc.boolean(),
    meets: fc.boolean(),
    changes: fc.option(fc.constantFrom('P', 'U', 'not-rated'), { nil: undefined }),
  })
  .map((play) => {
    const log = startLog();
    const seat = (n: number): LogBuilder => log.as(play.seats[n] ?? 'a');
    log.openRound(1, { type: 'expectation.watched', expectation: 'own-list', opening: 40 });
    log.openDecision('exit', OPTIONS);
    if (play.sends) seat(0).send('q1', { kind: 'exit-permit', from: 'embassy', to: 'host', note: 'text-7' });
    if (play.sends && play.agrees) seat(1).agree('q1', 'host', { note: 'text-8' });
    if (play.meets)
      seat(2).entry({ type: 'expectation.met', expectation: 'own-list', prompted: false, by: 'act' });
    if (play.option !== 'none') seat(3).choose('exit', play.option, { late: play.late, reason: 'text-9' });
    if (play.issues) seat(4).issue('order', 'host', { note: 'text-10' });
    if (play.tells) seat(5).tell('exit', ['embassy'], { languages: 2, note: 'text-11' });
    log.closeRound(1, ...(play.meets ? [] : [notMet('own-list', 'time-given')]));
    log.end();
    if (play.confirms !== undefined)
      seat(6).entry({ type: 'telling.confirmed', task: 'exit-open', party: 'embassy', told: play.confirms });
    const rating = play.changes as 'P' | 'U' | 'not-rated' | undefined;
    if (rating)
      seat(7).entry({ type: 'rating.changed', task: 'exit-open', rating, suggested: 'S', reason: 'text-12' });
    return log.entries;
  });

describe('for any play', () => {
  test('[RA1] it does not matter who typed', () => {
    fc.assert(
      fc.property(plays, fc.constantFrom('a', 'b', 'c', 'd'), (entries, seat) => {
        // Each table was joined; who typed after that changes nothing.
        const others = entries.map((entry) =>
          entry.events[0]?.type === 'seat.joined' ? entry : { ...entry, seat: seat as SeatId },
        );
        expect(rate(scenario, EXERCISE, others)).toEqual(rate(scenario, EXERCISE, entries));
      }),
    );
  });

  test('[RA3] erased texts change no rating, and the same log gives the same rating to the byte', () => {
    fc.assert(
      fc.property(plays, (entries) => {
        const json = canonicalJson(rate(scenario, EXERCISE, entries));
        expect(canonicalJson(rate(scenario, EXERCISE, structuredClone(entries)))).toBe(json);
        const erased = JSON.parse(JSON.stringify(entries).replaceAll(/"text-(7|8|9|10|11)"/g, '"erased"'));
        expect(canonicalJson(rate(scenario, EXERCISE, erased))).toBe(json);
      }),
    );
  });

  test('[RA45] a cell is never better than its best task, and its rating is one of theirs or M', () => {
    const order = ['P', 'S', 'M', 'U'];
    fc.assert(
      fc.property(plays, (entries) => {
        const { cells, tasks } = rate(scenario, EXERCISE, entries);
        for (const cell of cells) {
          const own = tasks
            .filter((each) => cell.tasks.includes(each.id))
            .map(standingRating)
            .filter((rating) => rating !== 'not-rated');
          if (cell.rating === 'not-rated') expect(own).toEqual([]);
          else {
            expect([...own, 'M']).toContain(cell.rating);
            const best = Math.min(...own.map((rating) => order.indexOf(rating)));
            expect(order.indexOf(cell.rating)).toBeGreaterThanOrEqual(best);
          }
        }
      }),
    );
  });

  test('[RA45] the order of its tasks does not matter to a cell, and no rating outvotes the middle', () => {
    const rating = fc.constantFrom('P', 'S', 'M', 'U' as const);
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), fc.boolean(), (ratings, essential) => {
        const cell = cellRating(ratings, essential);
        expect(cellRating([...ratings].reverse(), essential)).toBe(cell);
        const order = ['P', 'S', 'M', 'U'];
        const better = ratings.filter((each) => order.indexOf(each) < order.indexOf(cell)).length;
        const worse = ratings.filter((each) => order.indexOf(each) > order.indexOf(cell)).length;
        expect(worse).toBeLessThanOrEqual(ratings.length / 2);
        if (!essential) expect(better).toBeLessThanOrEqual(ratings.length / 2);
      }),
    );
  });
});

describe('[RA2] a branch left by a rewind', () => {
  test('gives no evidence, and its red lines are none', () => {
    const log = startLog();
    log.openRound(1);
    const back = log.openDecision('exit', OPTIONS);
    log.choose('exit', 'by-nationality');
    log.entry(
      { type: 'redLine.approached', redLine: 'selection', role: 'host', item: 'decision:exit' },
      { type: 'redLine.crossed', redLine: 'selection', role: 'host', item: 'decision:exit', called: null },
    );
    log.rewind(back);
    expect(rate(scenario, EXERCISE, log.entries).redLines).toEqual([]);
    expect(taskOf(scenario, log, 'exit-open').notRated).toBe('still-open');
    log.choose('exit', 'waive-all');
    log.issue('order', 'host');
    log.tell('exit', ['embassy'], { languages: 2 });
    expect(taskOf(scenario, log, 'exit-open').rating).toBe('P');
  });

  test('is not looked at for what was first true', () => {
    const log = startLog();
    log.openRound(1);
    const back = log.openDecision('exit', OPTIONS);
    log.issue('order', 'host');
    log.rewind(back);
    log.choose('exit', 'waive-all');
    log.closeRound(1);
    log.openRound(2);
    const seq = log.issue('order', 'host');
    expect(taskOf(scenario, log, 'exit-open').done).toEqual({ status: 'late', seq });
  });
});

test('a log of nothing has a rating of nothing', () => {
  expect(rate(scenario, EXERCISE, [])).toMatchObject({
    cells: [],
    objectives: [],
    coordination: [],
    redLines: [],
  });
});
