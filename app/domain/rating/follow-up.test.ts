import { describe, expect, test } from 'vitest';
import {
  acknowledge,
  asked,
  begun,
  counter,
  KIND,
  playTo,
  remind,
  send,
} from '#tests/support/coordination.ts';
import type { LogBuilder } from '#tests/support/log-builder.ts';

describe('[RA53] followed up', () => {
  test('a whole later round played, and nobody reminded', () => {
    const log = begun();
    send(log);
    playTo(log, 2);
    expect(asked(log)?.rating).toBe('P');
    log.closeRound(2);
    expect(asked(log)).toMatchObject({ rating: 'S', why: [{ code: 'not-followed-up' }] });
  });

  test.each([
    ['a reminder', (log: LogBuilder) => log.entry(remind)],
    [
      'a request to somebody else',
      (log: LogBuilder) => send(log, 'q2', { to: 'transit', missing: ['people'] }),
    ],
    ['an acknowledgement', (log: LogBuilder) => log.entry(acknowledge)],
    [
      'a confirmed spoken act between the two',
      (log: LogBuilder) => {
        log.speak('s1', { from: 'host', with: 'embassy', about: KIND });
        return log.entry({ type: 'spoken.confirmed', spoken: 's1', agrees: true, simulated: false });
      },
    ],
  ] as const)('by %s', (_, follow) => {
    const log = begun();
    send(log);
    follow(log);
    playTo(log, 3);
    log.end();
    expect(asked(log)?.rating).toBe('P');
  });

  test.each([
    ['in the next round: no whole round lay between', 2, 'P'],
    ['in the round after that', 3, 'S'],
  ] as const)('by nothing, and answered %s', (_, round, rating) => {
    const log = begun();
    send(log);
    playTo(log, round);
    log.agree('q1', 'host');
    log.closeRound(round);
    log.end();
    expect(asked(log)?.rating).toBe(rating);
  });

  test('a spoken act that nobody confirmed is no record', () => {
    const log = begun();
    send(log);
    log.speak('s1', { from: 'embassy', with: 'host', about: KIND });
    playTo(log, 3);
    expect(asked(log)?.rating).toBe('S');
  });

  test('a counter that the sender left open is the same fault', () => {
    const log = begun();
    send(log);
    log.entry(counter('host', 51));
    playTo(log, 2);
    expect(asked(log)?.rating).toBe('P');
    log.end();
    expect(asked(log)).toMatchObject({ rating: 'S', why: [{ code: 'counter-left-open' }] });
  });
});
