import { describe, expect, test } from 'vitest';
import type { SquareColour } from '#app/domain/exercise/movement/words.ts';
import { type LogBuilder, notMet, startLog } from '#tests/support/log-builder.ts';
import { codesOf, ratingScenario, task, taskOf } from '#tests/support/rating-scenario.ts';

const onRequest = ratingScenario((input) => {
  const kind = input.requests?.[0];
  if (!kind) return;
  kind.expected = [{ from: 'embassy', round: 1, when: "released('held-at-gate')" }];
  const done = { when: "agreed('exit-permit')", what: 'Agreed.' };
  kind.tasks = [task('asked-well', 'embassy', { done, told: { parties: ['transit'] } })];
});
const held = { type: 'inject.released', inject: 'held-at-gate', opening: 9, to: ['embassy'] } as const;

describe('[RA41] a task on a kind of request', () => {
  const rated = (log: LogBuilder) => taskOf(onRequest, log, 'asked-well');

  test('nothing done and nothing expected: no record', () => {
    const log = startLog();
    log.openRound(1);
    log.end();
    expect(rated(log)).toMatchObject({ rating: 'not-rated', notRated: 'no-record' });
    expect(codesOf(rated(log))).toEqual(['done-no-record', 'told-none', 'no-record']);
  });

  test('expected and never sent: U, once its round is played', () => {
    const log = startLog();
    log.openRound(1, held);
    expect(rated(log).notRated).toBe('no-record');
    log.closeRound(1);
    expect(rated(log).rating).toBe('U');
  });

  test('done and told: P; done only: S; sent and not agreed, by nobody’s silence but the other’s: as asked', () => {
    const log = startLog();
    log.openRound(1);
    log.send('q1', { kind: 'exit-permit', from: 'embassy', to: 'host' });
    expect(rated(log)).toMatchObject({ rating: 'S', done: { status: 'asked' } });
    log.agree('q1', 'host');
    expect(rated(log)).toMatchObject({ rating: 'S', done: { status: 'done' } });
    log.tell('exit-permit', ['transit'], { from: 'embassy' });
    expect(rated(log).rating).toBe('P');
  });

  test('[RA64] what was answered for a table to which people came later is no act of theirs', () => {
    const scenario = ratingScenario((input) => {
      const done = { when: "issued('order')", what: 'An order.' };
      const [kind] = input.requests ?? [];
      if (kind) kind.tasks = [task('let-them', 'host', { done })];
    });
    const answered = (simulated: boolean) => {
      const log = startLog();
      log.openRound(1);
      log.send('q1', { kind: 'exit-permit', from: 'embassy', to: 'host' });
      log.agree('q1', 'host', { simulated });
      log.end();
      return taskOf(scenario, log, 'let-them');
    };
    expect(answered(false)).toMatchObject({ rating: 'S', done: { status: 'no-record' } });
    expect(answered(true)).toMatchObject({ rating: 'not-rated', notRated: 'no-record' });
  });

  test('nobody told, and an evaluator says so: U', () => {
    const log = startLog();
    log.openRound(1);
    log.end();
    log.entry({ type: 'telling.confirmed', task: 'asked-well', party: 'transit', told: false });
    expect(rated(log)).toMatchObject({ rating: 'U', told: { status: 'confirmed-not' } });
    expect(codesOf(rated(log)).at(-1)).toBe('not-done');
  });

  test('one of two told, and nothing done: rated, since something is on record', () => {
    const scenario = ratingScenario((input) => {
      const done = { when: "agreed('exit-permit')", what: 'Agreed.' };
      const [kind] = input.requests ?? [];
      if (kind)
        kind.tasks = [task('asked-well', 'embassy', { done, told: { parties: ['transit', 'carrier'] } })];
    });
    const log = startLog();
    log.openRound(1);
    log.tell('exit-permit', ['carrier'], { from: 'embassy' });
    expect(taskOf(scenario, log, 'asked-well')).toMatchObject({
      notRated: null,
      done: { status: 'no-record' },
      told: { status: 'some' },
    });
  });

  test('[RA39] done only after it was too late to matter: U, whenever the rest came', () => {
    const scenario = ratingScenario((input) => {
      const done = { when: "issued('order')", what: 'An order.' };
      input.decisions[0]?.tasks?.push(task('ordered', 'host', { done }, { tooLate: 'round(2)' }));
    });
    const start = () => {
      const log = startLog();
      log.openRound(1);
      log.openDecision('exit', ['waive-all', 'pay-fines', 'by-nationality']);
      log.choose('exit', 'waive-all');
      return log;
    };
    const inTime = start();
    inTime.issue('order', 'host');
    inTime.openRound(2);
    expect(taskOf(scenario, inTime, 'ordered').rating).toBe('P');
    const after = start();
    after.openRound(2);
    after.issue('order', 'host');
    const result = taskOf(scenario, after, 'ordered');
    expect(result.rating).toBe('U');
    expect(codesOf(result)).toEqual(['chosen', 'done-too-late', 'too-late']);
  });

  test('a task on a decision that gives its options no ratings rests on the acts too', () => {
    const scenario = ratingScenario((input) => {
      input.decisions[0]?.tasks?.push(task('announced', 'host', { told: { parties: ['embassy'] } }));
    });
    const log = startLog();
    log.openRound(1);
    log.openDecision('exit', ['waive-all', 'pay-fines', 'by-nationality']);
    log.choose('exit', 'waive-all');
    expect(taskOf(scenario, log, 'announced').notRated).toBe('no-record');
    log.tell('exit', ['embassy']);
    expect(taskOf(scenario, log, 'announced').rating).toBe('P');
  });
});

describe('a task on a movement', () => {
  const scenario = ratingScenario((input) => {
    const bus = input.movements?.[0];
    if (!bus) return;
    const done = { when: "departed('first-bus')", what: 'It left.' };
    bus.tasks = [task('bus-left', 'host', { done }), task('bus-ordered', 'embassy', { done })];
  });
  const readied = { type: 'movement.readied', movement: 'first-bus' } as const;
  const turn = (square: string, to: SquareColour) =>
    ({ type: 'square.turned', movement: 'first-bus', square, to }) as const;
  const opened = () => {
    const log = startLog();
    log.openRound(1, { type: 'movement.opened', movement: 'first-bus', opening: 5 });
    return log;
  };
  const rated = (log: LogBuilder) => taskOf(scenario, log, 'bus-left');

  test('[RA42] that never opened', () => {
    expect(rated(startLog()).notRated).toBe('not-reached');
  });

  test('[RA43] that stands', () => {
    const log = opened();
    expect(rated(log).notRated).toBe('still-open');
    log.entry(turn('permit', 'green'));
    expect(rated(log).notRated).toBe('blocked');
    log.entry(turn('bus', 'green'), { type: 'movement.readied', movement: 'first-bus' });
    expect(codesOf(rated(log))).toEqual(['ready-not-left']);
  });

  test('[RA43] that failed: U for those who were not ready, blocked for those who were', () => {
    const fail = { type: 'movement.failed', movement: 'first-bus' } as const;
    const unready = opened();
    unready.entry(fail);
    expect(rated(unready).rating).toBe('U');
    const ready = opened();
    ready.entry(turn('permit', 'green'));
    ready.entry(fail);
    expect(rated(ready).notRated).toBe('blocked');
    expect(taskOf(scenario, ready, 'bus-ordered').notRated).toBe('blocked');
  });

  test('[RA44] red after green is named and lowers nothing once it left', () => {
    const log = opened();
    log.entry(turn('permit', 'green'));
    const seq = log.entry(turn('permit', 'red'));
    log.entry(turn('permit', 'green'), turn('bus', 'green'));
    log.entry(readied, { type: 'movement.departed', movement: 'first-bus' });
    const result = rated(log);
    expect(result.rating).toBe('P');
    expect(result.why[0]).toEqual({
      code: 'square-turned-red',
      params: { square: 'first-bus/permit', seq },
    });
  });

  test('[RU15] left by rule: marked for those whose square was green, no rating for those who had no part in it', () => {
    const log = opened();
    log.entry(turn('permit', 'green'), { ...turn('bus', 'green'), simulated: true });
    log.entry(readied, { type: 'movement.departed', movement: 'first-bus', simulated: true });
    expect(rated(log)).toMatchObject({ rating: 'P', simulated: true });
    expect(codesOf(rated(log))).toContain('simulated-answer');
    expect(taskOf(scenario, log, 'bus-ordered')).toMatchObject({
      rating: 'not-rated',
      notRated: 'simulated',
    });
  });

  test('[RU15] sent off by its owner with a square that a rule turned: marked', () => {
    const log = opened();
    log.entry(turn('permit', 'green'), { ...turn('bus', 'green'), simulated: true });
    log.entry(readied, { type: 'movement.departed', movement: 'first-bus' });
    expect(taskOf(scenario, log, 'bus-ordered')).toMatchObject({ rating: 'P', simulated: true });
    const own = opened();
    own.entry(turn('permit', 'green'), { ...turn('bus', 'green'), simulated: true });
    own.entry(turn('bus', 'waiting'), turn('bus', 'green'), readied, {
      type: 'movement.departed',
      movement: 'first-bus',
    });
    expect(taskOf(scenario, own, 'bus-ordered')).toMatchObject({ rating: 'P', simulated: false });
  });

  test('[RA44] red when the movement fails is red', () => {
    const log = opened();
    log.entry(turn('permit', 'green'));
    log.entry(turn('permit', 'red'), { type: 'movement.failed', movement: 'first-bus' });
    expect(rated(log).rating).toBe('U');
  });
});

test('[RA15] the end of a phase makes nothing late and closes nothing', () => {
  const log = startLog();
  log.openRound(1, { type: 'expectation.watched', expectation: 'own-list', opening: 1 });
  log.entry({ type: 'phase.started', phase: 'response' });
  log.entry({ type: 'phase.ended', phase: 'response' });
  expect(taskOf(ratingScenario(), log, 'list-made').notRated).toBe('still-open');
  log.closeRound(1, notMet('own-list', 'time-given'));
  expect(taskOf(ratingScenario(), log, 'list-made').rating).toBe('U');
});
