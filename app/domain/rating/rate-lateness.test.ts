import { describe, expect, test } from 'vitest';
import { type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { codesOf, exitTask, ratingScenario, taskOf } from '#tests/support/rating-scenario.ts';

const OPTIONS = ['waive-all', 'pay-fines', 'by-nationality'];
const decided = { 'waive-all': 'P', 'pay-fines': 'S', 'by-nationality': 'M' } as const;
const done = { when: "issued('order')", what: 'The order.' };
const plain = ratingScenario(exitTask({ evidence: { decided, done } }));
const rated = (scenario: ReturnType<typeof ratingScenario>, log: LogBuilder) =>
  taskOf(scenario, log, 'exit-open');

function settled(option: string, late: number, meta = {}) {
  const log = startLog(meta);
  log.closeRound(0);
  log.openRound(1);
  log.openDecision('exit', OPTIONS);
  log.issue('order', 'host');
  if (late > 0) log.openRound(2);
  log.choose('exit', option, { late });
  return log;
}

test.each([
  ['rounds', 'late-rounds'],
  ['facilitator', 'late-minutes'],
  ['clock', 'late-minutes'],
] as const)('[RA36] late in pace %s costs P→S', (pace, code) => {
  expect(rated(plain, settled('waive-all', 0, { pace })).rating).toBe('P');
  const result = rated(plain, settled('waive-all', 3, { pace }));
  expect(result).toMatchObject({ rating: 'S', decided: { rating: 'P', late: 3 } });
  expect(codesOf(result)).toEqual(['decided', 'done', code, 'late-one']);
  expect(result.why).toContainEqual({ code, params: { n: 3 } });
});

describe('[RA37] S→M', () => {
  const crowded = ratingScenario(exitTask({ evidence: { decided, done }, harm: "released('gate-crowded')" }));
  const crowd = { type: 'inject.released', inject: 'gate-crowded', opening: 9, to: ['host'] } as const;

  test('not without harm', () => {
    expect(rated(plain, settled('pay-fines', 1)).rating).toBe('S');
    expect(rated(crowded, settled('pay-fines', 1)).rating).toBe('S');
  });

  test('with a fact that showed harm before it was settled', () => {
    const log = startLog();
    log.openRound(1);
    log.openDecision('exit', OPTIONS);
    log.entry(crowd);
    log.choose('exit', 'pay-fines', { late: 1 });
    log.issue('order', 'host');
    const result = rated(crowded, log);
    expect(result.rating).toBe('M');
    expect(codesOf(result)).toContain('late-harm');
  });

  test('not with harm that came afterwards', () => {
    const log = settled('pay-fines', 1);
    log.entry(crowd);
    expect(rated(crowded, log).rating).toBe('S');
  });
});

test('[RA38] charged once, however many parts were late, and never to M', () => {
  const told = ratingScenario(exitTask({ evidence: { decided, done, told: { parties: ['embassy'] } } }));
  const late = (option: string) => {
    const log = startLog();
    log.openRound(1);
    log.openDecision('exit', OPTIONS);
    log.closeRound(1);
    log.openRound(2);
    log.choose('exit', option, { late: 1 });
    log.issue('order', 'host');
    log.tell('exit', ['embassy']);
    return rated(told, log);
  };
  expect(late('waive-all')).toMatchObject({ rating: 'S', done: { status: 'late' }, told: { late: true } });
  expect(late('by-nationality').rating).toBe('M');
  expect(codesOf(late('by-nationality'))).toContain('late-free');
});

describe('the operational window', () => {
  const shut = ratingScenario(exitTask({ evidence: { decided, done }, tooLate: 'round(2)' }));

  test('[RA39] settled after it shut: too late to matter', () => {
    const result = rated(shut, settled('waive-all', 1));
    expect(result.rating).toBe('U');
    expect(codesOf(result)).toContain('too-late');
  });

  test('[RA39] settled before it shut, and in the same entry', () => {
    expect(rated(shut, settled('waive-all', 0)).rating).toBe('P');
    const itself = ratingScenario(
      exitTask({ evidence: { decided, done }, tooLate: "chose('exit', 'waive-all')" }),
    );
    expect(rated(itself, settled('waive-all', 0)).rating).toBe('P');
  });

  test('[RA39] once shut it stays shut', () => {
    const flickers = ratingScenario(exitTask({ evidence: { decided, done }, tooLate: "phase('response')" }));
    const log = startLog();
    log.openRound(1);
    log.openDecision('exit', OPTIONS);
    log.entry({ type: 'phase.started', phase: 'response' });
    log.entry({ type: 'phase.ended', phase: 'response' });
    log.choose('exit', 'waive-all');
    expect(rated(flickers, log).rating).toBe('U');
  });

  test('[RA40] shut before it opened: the table never had the time', () => {
    const log = startLog();
    log.openRound(1);
    log.openRound(2);
    log.openDecision('exit', OPTIONS);
    log.choose('exit', 'by-nationality');
    expect(rated(shut, log)).toMatchObject({ rating: 'not-rated', notRated: 'not-reached' });
    expect(codesOf(rated(shut, log))).toEqual(['opened-too-late']);
  });
});
