import { describe, expect, test } from 'vitest';
import { lapse, startLog } from '#tests/support/log-builder.ts';
import { codesOf, exitTask, ratingScenario, taskOf } from '#tests/support/rating-scenario.ts';

const OPTIONS = ['waive-all', 'pay-fines', 'by-nationality'];
const scenario = ratingScenario();

/** Round 1 with the decision before the host. */
function atExit(meta = {}, isSeen = true) {
  const log = startLog(meta);
  log.closeRound(0);
  log.openRound(1);
  log.openDecision('exit', OPTIONS, isSeen);
  return log;
}

/** All that the task asks for, in time. */
function doAll(log: ReturnType<typeof startLog>) {
  log.issue('order', 'host');
  log.tell('exit', ['embassy'], { languages: 2 });
}

describe('not rated', () => {
  test('[RA4] a guideline of no chosen objective', () => {
    const log = atExit({ objectives: [] });
    log.choose('exit', 'waive-all');
    expect(taskOf(scenario, log, 'exit-open')).toMatchObject({
      rating: 'not-rated',
      notRated: 'not-an-objective',
    });
  });

  test('[RA5] a role that nobody plays, and a choice made by a rule', () => {
    const other = atExit({ inPlay: ['embassy'] });
    other.choose('exit', 'waive-all');
    expect(taskOf(scenario, other, 'exit-open').notRated).toBe('simulated');
    const ruled = atExit();
    ruled.choose('exit', 'waive-all', { by: 'rule' });
    expect(taskOf(scenario, ruled, 'exit-open').notRated).toBe('simulated');
  });

  test('[RA7] a decision that never opened', () => {
    const log = startLog();
    log.end();
    expect(taskOf(scenario, log, 'exit-open').notRated).toBe('not-reached');
  });

  test('[RA15] open when play ended, open while it goes on, taken back and left', () => {
    const open = atExit();
    expect(taskOf(scenario, open, 'exit-open').notRated).toBe('still-open');
    open.end({ type: 'phase.started', phase: 'response' }, { type: 'phase.ended', phase: 'response' });
    expect(taskOf(scenario, open, 'exit-open').notRated).toBe('not-reached');
    const back = atExit();
    back.choose('exit', 'waive-all');
    back.entry({ type: 'decision.takenBack', decision: 'exit', opening: 9 });
    back.end();
    expect(taskOf(scenario, back, 'exit-open').notRated).toBe('still-open');
  });
});

describe('[RA14] a lapse', () => {
  test.each([
    ['seen, with time given', true, 'time-given', 'U', null],
    ['never seen', false, 'time-given', 'not-rated', 'not-reached'],
    ['not reached', true, 'not-reached', 'not-rated', 'not-reached'],
    ['blocked', true, 'blocked', 'not-rated', 'blocked'],
  ] as const)('%s', (_, isSeen, reason, rating, notRated) => {
    const log = atExit({}, isSeen);
    log.closeRound(1, lapse('exit', reason));
    log.end();
    expect(taskOf(scenario, log, 'exit-open')).toMatchObject({ rating, notRated });
  });

  test('blocked by an unanswered request of its own that cites it, and not by an answered one', () => {
    const waiting = ratingScenario((input) => {
      const exit = input.decisions?.find(({ id }) => id === 'exit');
      if (exit) exit.blockedBy = ['exit-permit'];
    });
    const asking = (isAnswered: boolean) => {
      const log = atExit();
      log.send('q1', { kind: 'exit-permit', from: 'host', to: 'transit', cites: 'exit' });
      if (isAnswered) log.agree('q1', 'transit');
      log.closeRound(1, lapse('exit', 'time-given'));
      return taskOf(waiting, log, 'exit-open');
    };
    expect(asking(false).notRated).toBe('blocked');
    expect(asking(true).rating).toBe('U');
  });
});

describe('means', () => {
  const moving = ratingScenario((input) => {
    const gate = input.places?.find((place) => place.id === 'gate');
    gate?.authority.push({ from: 3, party: 'transit' });
  });
  const advance = (to: number) =>
    ({ type: 'story.jumped', to: to * 1440, horizon: to * 1440, rate: 0 }) as const;

  test('[RA8] held at no time between opening and settling', () => {
    const log = startLog();
    log.openRound(1, advance(4));
    log.openDecision('exit', OPTIONS);
    log.choose('exit', 'by-nationality');
    expect(taskOf(moving, log, 'exit-open')).toMatchObject({ rating: 'not-rated', notRated: 'no-means' });
  });

  test('[RA8] lost in mid-decision they were there', () => {
    const log = atExit();
    log.entry(advance(4));
    log.choose('exit', 'by-nationality');
    expect(taskOf(moving, log, 'exit-open').rating).toBe('U');
  });
});

test('[RA8] means that only the settling itself brought were not there', () => {
  const itself = ratingScenario(exitTask({ means: "decided('exit')" }));
  const log = atExit();
  log.entry({ type: 'decision.seen', decision: 'exit' });
  log.choose('exit', 'waive-all');
  expect(taskOf(itself, log, 'exit-open').notRated).toBe('no-means');
});

describe('the choice that stands', () => {
  test('[RA6] chosen, and nothing more known: not P', () => {
    const log = atExit();
    log.choose('exit', 'waive-all');
    log.end();
    const result = taskOf(scenario, log, 'exit-open');
    expect(result).toMatchObject({
      rating: 'S',
      decided: { what: 'waive-all', rating: 'P', late: 0 },
      done: { status: 'no-record', seq: null },
      told: { status: 'none' },
    });
    expect(codesOf(result)).toEqual(['decided', 'done-no-record', 'told-none', 'held-down']);
  });

  test('chosen, done and told', () => {
    const log = atExit();
    log.choose('exit', 'waive-all');
    doAll(log);
    expect(taskOf(scenario, log, 'exit-open')).toMatchObject({ rating: 'P', done: { status: 'done' } });
  });

  test('[RA9] taken back and chosen anew: the second counts', () => {
    const log = atExit();
    log.choose('exit', 'by-nationality');
    log.entry({ type: 'decision.takenBack', decision: 'exit', opening: 9 });
    log.choose('exit', 'waive-all');
    doAll(log);
    expect(taskOf(scenario, log, 'exit-open').rating).toBe('P');
  });

  test('[RA9] undone: as if it had not been', () => {
    const log = atExit();
    log.entry({ type: 'decision.seen', decision: 'exit' });
    const seq = log.choose('exit', 'by-nationality');
    log.entry({ type: 'undone', seq, items: [{ collection: 'decisions', key: 'exit', opening: null }] });
    log.end();
    expect(taskOf(scenario, log, 'exit-open').notRated).toBe('not-reached');
  });

  test('[RA10] a free action ruled an option is the choice; noted it is none', () => {
    const act = (as: { to: 'noted' } | { to: 'option'; decision: string; option: string }) => {
      const log = atExit();
      const proposed = {
        role: 'host',
        who: 'Interior',
        when: 'now',
        authority: 'minister',
        told: [],
        text: 't1',
      };
      log.entry({ type: 'action.proposed', action: 'a1', opening: 7, ...proposed });
      log.entry({ type: 'action.adjudicated', action: 'a1', as });
      if (as.to === 'option') log.choose('exit', as.option, { by: 'action' });
      log.end();
      return taskOf(scenario, log, 'exit-open');
    };
    const ruled = act({ to: 'option', decision: 'exit', option: 'waive-all' });
    expect(ruled.rating).toBe('S');
    expect(codesOf(ruled)).toContain('by-action');
    expect(act({ to: 'noted' }).rating).toBe('not-rated');
  });

  test('[RA34] a choice alone is at best S', () => {
    const alone = ratingScenario(exitTask({ evidence: { decided: allP } }));
    const log = atExit();
    log.choose('exit', 'waive-all');
    const result = taskOf(alone, log, 'exit-open');
    expect(result).toMatchObject({ rating: 'S', done: null, told: null });
    expect(codesOf(result)).toEqual(['decided', 'choice-alone']);
  });

  test('[RA35] U stays U whatever was done afterwards', () => {
    const log = atExit();
    log.choose('exit', 'by-nationality');
    doAll(log);
    expect(taskOf(scenario, log, 'exit-open').rating).toBe('U');
  });
});

const allP = { 'waive-all': 'P', 'pay-fines': 'S', 'by-nationality': 'U' } as const;

describe('deferrals', () => {
  const defer = (log: ReturnType<typeof startLog>, reviewDay: number, late = 0) =>
    log.entry({ type: 'decision.deferred', decision: 'exit', trigger: 't1', reviewDay, late });

  test('[RA11] one that stands has its own rating, whatever was done or told', () => {
    const log = atExit();
    defer(log, 2);
    log.openRound(2);
    log.end();
    const result = taskOf(scenario, log, 'exit-open');
    expect(result).toMatchObject({ rating: 'M', decided: { what: 'deferred' }, done: null, told: null });
    expect(codesOf(result)).toEqual(['deferred', 'review-passed']);
  });

  test('[RA11] read back and never confirmed, it still stands', () => {
    const log = atExit();
    defer(log, 20);
    log.entry({
      type: 'decision.readBack',
      decision: 'exit',
      option: 'waive-all',
      tell: [],
      languages: 1,
      reason: null,
    });
    log.end();
    expect(taskOf(scenario, log, 'exit-open').decided?.what).toBe('deferred');
  });

  test('[RA12] one that has no rating is still open', () => {
    const without = ratingScenario(exitTask({ evidence: { decided: allP } }));
    const log = atExit();
    defer(log, 2);
    log.end();
    expect(taskOf(without, log, 'exit-open').notRated).toBe('still-open');
  });

  test('[RA13] settled by its review day it is not late; after it, it is', () => {
    const settle = (reviewDay: number) => {
      const log = atExit();
      defer(log, reviewDay);
      log.issue('order', 'host');
      log.tell('exit', ['embassy'], { languages: 2 });
      log.closeRound(1);
      log.openRound(2);
      log.choose('exit', 'waive-all', { late: 1 });
      return taskOf(scenario, log, 'exit-open');
    };
    expect(settle(8)).toMatchObject({ rating: 'P', decided: { late: 0 } });
    expect(settle(3)).toMatchObject({ rating: 'S', decided: { late: 1 } });
  });
});

test('[RA16] carried, acts are due by the end of the round it was carried to', () => {
  const log = atExit();
  log.closeRound(1, { type: 'decision.carried', decision: 'exit' });
  log.openRound(2);
  log.choose('exit', 'waive-all');
  doAll(log);
  expect(taskOf(scenario, log, 'exit-open').rating).toBe('P');
});
