import { describe, expect, test } from 'vitest';
import { notMet, startLog } from '#tests/support/log-builder.ts';
import { codesOf, ratingScenario, taskOf } from '#tests/support/rating-scenario.ts';

const scenario = ratingScenario();
const inject = 'who-has-the-list';
const offered = { type: 'inject.offered', inject } as const;
const released = { type: 'inject.released', inject, opening: 8, to: ['embassy'] } as const;
const prompted = { type: 'expectation.prompted', expectation: 'own-list' } as const;
const met = (isPrompted: boolean) =>
  ({ type: 'expectation.met', expectation: 'own-list', prompted: isPrompted, by: 'act' }) as const;

function watching() {
  const log = startLog();
  log.openRound(1, { type: 'expectation.watched', expectation: 'own-list', opening: 1 });
  return log;
}
const rated = (log: ReturnType<typeof startLog>) => taskOf(scenario, log, 'list-made');

describe('[RA19] not met', () => {
  test.each([
    ['time-given', 'U', null],
    ['not-reached', 'not-rated', 'not-reached'],
    ['blocked', 'not-rated', 'blocked'],
  ] as const)('closed with %s', (reason, rating, notRated) => {
    const log = watching();
    log.closeRound(1, notMet('own-list', reason));
    log.end();
    expect(rated(log)).toMatchObject({ rating, notRated });
  });

  test('not even when prompted', () => {
    const log = watching();
    log.entry(released, prompted);
    log.closeRound(1, notMet('own-list', 'time-given'));
    expect(codesOf(rated(log))).toEqual(['not-even-prompted']);
  });

  test('still watched', () => {
    const log = watching();
    expect(rated(log).notRated).toBe('still-open');
    log.end();
    expect(rated(log).notRated).toBe('not-reached');
  });
});

describe('[RA39] met after it was too late to matter', () => {
  const shut = ratingScenario((input) => {
    const [expectation] = input.expectations ?? [];
    const [first] = expectation?.tasks ?? [];
    if (expectation && first) expectation.tasks = [{ ...first, tooLate: 'round(2)' }];
  });
  const ratedThere = (log: ReturnType<typeof startLog>) => taskOf(shut, log, 'list-made');

  test('is U, and says so', () => {
    const log = watching();
    log.openRound(2);
    log.entry(met(false));
    expect(ratedThere(log)).toMatchObject({ rating: 'U', decided: { rating: 'P' } });
    expect(codesOf(ratedThere(log)).at(-1)).toBe('too-late');
  });

  test('and before it, or never, it is what it was', () => {
    const inTime = watching();
    inTime.entry(met(false));
    inTime.openRound(2);
    expect(ratedThere(inTime).rating).toBe('P');
    const never = watching();
    never.openRound(2);
    never.closeRound(2, notMet('own-list', 'time-given'));
    expect(ratedThere(never).rating).toBe('U');
    expect(codesOf(ratedThere(never))).not.toContain('too-late');
  });
});

test('[RA17] unprompted beats prompted', () => {
  const alone = watching();
  alone.entry(met(false));
  expect(rated(alone)).toMatchObject({ rating: 'P', decided: { what: 'unprompted' } });
  const after = watching();
  after.entry(released, prompted);
  after.entry(met(true));
  expect(rated(after)).toMatchObject({ rating: 'S', decided: { what: 'prompted' } });
});

test('[RA18] met between the offer to the operator and the release is unprompted', () => {
  const log = watching();
  log.entry(offered);
  log.entry(met(false));
  log.entry(released);
  expect(rated(log).decided?.what).toBe('unprompted');
});

test('met, with acts that the task asks for besides', () => {
  const more = ratingScenario((input) => {
    const evidence = input.expectations?.[0]?.tasks[0]?.evidence;
    if (evidence) evidence.told = { parties: ['transit'] };
  });
  const log = watching();
  log.entry(met(false));
  expect(taskOf(more, log, 'list-made')).toMatchObject({ rating: 'S', told: { status: 'none' } });
  log.tell('own-list', ['transit'], { from: 'embassy' });
  expect(taskOf(more, log, 'list-made').rating).toBe('P');
});
