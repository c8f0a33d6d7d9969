import { describe, expect, test } from 'vitest';
import {
  acknowledge,
  answered,
  asked,
  begun,
  counter,
  held,
  inPlay,
  KIND,
  playTo,
  refuse,
  send,
} from '#tests/support/coordination.ts';
import { type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { codesOf } from '#tests/support/rating-scenario.ts';

describe('[RA51] asked', () => {
  test('right party, before need, complete, answered', () => {
    const log = begun();
    const seq = send(log);
    log.agree('q1', 'host');
    expect(asked(log)).toEqual({
      id: `asked:${KIND}:embassy`,
      changed: null,
      request: KIND,
      side: 'asked',
      from: 'embassy',
      to: 'host',
      rating: 'P',
      seq,
      why: [{ code: 'asked-well', params: {} }],
    });
  });

  test.each([
    ['wrong party', { rightParty: false, to: 'transit' }, 'S', ['wrong-party']],
    ['when the need was there', { early: false }, 'S', ['not-early']],
    ['incomplete', { missing: ['people'] }, 'S', ['incomplete']],
    ['two faults', { early: false, missing: ['people'] }, 'M', ['not-early', 'incomplete']],
    [
      'never below M once it was sent',
      { rightParty: false, early: false, missing: ['people'] },
      'M',
      ['wrong-party', 'not-early', 'incomplete'],
    ],
  ] as const)('%s', (_, more, rating, codes) => {
    const log = begun();
    send(log, 'q1', more);
    const line = asked(log);
    expect(line?.rating).toBe(rating);
    expect(codesOf(line ?? { why: [] })).toEqual(codes);
  });
});

test('[RA52] the best thread counts', () => {
  const log = begun();
  send(log, 'q1', { missing: ['people'] });
  const seq = send(log, 'q2', { to: 'transit' });
  expect(asked(log)).toMatchObject({ rating: 'P', to: 'transit', seq });
});

test('[RA54] duplicates cost one rating however many; a circular note is one act', () => {
  const log = begun();
  send(log);
  send(log, 'q2', { duplicates: 'q1' });
  send(log, 'q3', { duplicates: 'q1' });
  expect(asked(log)).toMatchObject({ rating: 'S', why: [{ code: 'duplicates' }] });
  const circular = begun();
  send(circular, 'q1', { circular: 'q1' });
  send(circular, 'q2', { circular: 'q1', to: 'transit' });
  expect(asked(circular)?.rating).toBe('P');
});

test('[RA55] terms that were not kept cost a rating on the line of the party that agreed', () => {
  const log = begun();
  send(log);
  log.agree('q1', 'host', { conditions: ['with-list'] });
  expect(answered(log)?.rating).toBe('P');
  log.end();
  expect(answered(log)).toMatchObject({
    rating: 'S',
    why: [{ code: 'answered' }, { code: 'terms-not-kept' }],
  });
  expect(asked(log)?.rating).toBe('P');
  const bySender = begun();
  send(bySender);
  bySender.entry(counter('host', 51));
  bySender.agree('q1', 'embassy');
  bySender.end();
  expect(asked(bySender)?.rating).toBe('S');
  expect(answered(bySender)?.rating).toBe('P');
  const kept = begun();
  send(kept);
  kept.agree('q1', 'host');
  kept.issue('order', 'host');
  kept.end();
  expect(answered(kept)?.rating).toBe('P');
});

describe('[RA56] expected and never sent', () => {
  test('U, once its round is played and its need was there', () => {
    const log = begun();
    expect(asked(log)).toBeUndefined();
    log.entry(held);
    expect(asked(log)).toBeUndefined();
    log.closeRound(1);
    expect(asked(log)).toMatchObject({ rating: 'U', to: null, seq: null });
  });

  test('not rated where the operator said that there was no time for the rest', () => {
    const ratingWhere = (rest: 'not-reached' | 'time-given') => {
      const log = begun();
      log.entry(held);
      log.entry({ type: 'round.closed', round: 1, rest });
      return asked(log)?.rating;
    };
    expect([ratingWhere('not-reached'), ratingWhere('time-given')]).toEqual(['not-rated', 'U']);
  });

  test('nothing where the need was not there, the round not reached, or nobody plays the role or came to its table', () => {
    const without = begun();
    without.end();
    expect(asked(without)).toBeUndefined();
    const short = startLog({ inPlay });
    short.entry(held);
    short.end();
    expect(asked(short)).toBeUndefined();
    const simulated = begun({ inPlay: ['host'] });
    simulated.entry(held);
    simulated.end();
    expect(asked(simulated)).toBeUndefined();
    const empty = begun({}, ['host']);
    empty.entry(held);
    empty.end();
    expect(asked(empty)).toBeUndefined();
  });

  test('asked by mouth only: S; withdrawn: not rated', () => {
    const spoken = begun();
    spoken.entry(held);
    spoken.speak('s1', { from: 'embassy', with: 'host', about: KIND });
    spoken.entry({ type: 'spoken.confirmed', spoken: 's1', agrees: true, simulated: false });
    spoken.end();
    expect(asked(spoken)).toMatchObject({ rating: 'S', to: 'host' });
    const withdrawn = begun();
    withdrawn.entry(held);
    send(withdrawn);
    withdrawn.entry({ type: 'request.withdrawn', request: 'q1' });
    withdrawn.end();
    expect(asked(withdrawn)?.rating).toBe('not-rated');
  });
});

describe('[RA57] answered', () => {
  const lapsed = (reason: 'time-given' | 'not-reached' | 'blocked') => (log: LogBuilder) =>
    log.closeRound(1, { type: 'request.lapsed', request: 'q1', reason });
  test.each([
    ['in its round', (log: LogBuilder) => log.agree('q1', 'host'), 'P'],
    [
      'later',
      (log: LogBuilder) => {
        playTo(log, 2);
        log.agree('q1', 'host');
      },
      'S',
    ],
    ['acknowledged only', (log: LogBuilder) => log.entry(acknowledge), 'M'],
    ['lapsed with time given', lapsed('time-given'), 'U'],
    ['lapsed, not reached', lapsed('not-reached'), 'not-rated'],
    ['lapsed, blocked', lapsed('blocked'), 'not-rated'],
    ['open at the end', (log: LogBuilder) => log.end(), 'not-rated'],
  ] as const)('%s', (_, answer, rating) => {
    const log = begun();
    send(log);
    answer(log);
    expect(answered(log)).toMatchObject({ rating, from: 'host', to: 'embassy' });
  });

  test('a simulated answerer has no line', () => {
    const log = begun({ inPlay: ['embassy'] });
    send(log);
    log.agree('q1', 'host', { simulated: true });
    expect(answered(log)).toBeUndefined();
    expect(codesOf(asked(log) ?? { why: [] })).toEqual(['asked-well', 'simulated-answer']);
  });
});

describe('[RA64] answered for a table to which people came later', () => {
  const late = () => {
    const log = begun({}, ['embassy', 'transit']);
    send(log);
    return log;
  };
  const comes = (log: LogBuilder) =>
    log.as('late').entry({ type: 'seat.joined', kind: 'table', role: 'host', people: 4 });
  const aloud = (log: LogBuilder, simulated: boolean) => {
    log.speak('s1', { from: 'embassy', with: 'host', about: KIND });
    log.entry({ type: 'spoken.confirmed', spoken: 's1', agrees: true, simulated });
  };
  test.each([
    ['agreed', (log: LogBuilder) => log.agree('q1', 'host', { simulated: true })],
    ['refused', (log: LogBuilder) => log.entry({ ...refuse, simulated: true })],
    ['countered', (log: LogBuilder) => log.entry({ ...counter('host', 51), simulated: true })],
    ['put off', (log: LogBuilder) => log.entry({ ...acknowledge, simulated: true })],
  ] as const)('%s: not rated', (how, answer) => {
    const log = late();
    playTo(log, 2);
    answer(log);
    comes(log);
    const isOpen = how === 'countered' || how === 'put off';
    log.end(...(isOpen ? [{ type: 'request.lapsed', request: 'q1', reason: 'time-given' } as const] : []));
    expect(answered(log)).toMatchObject({ rating: 'not-rated', why: [{ code: 'simulated-answer' }] });
  });

  test('terms to which others agreed cost it nothing, its own do', () => {
    const log = late();
    log.agree('q1', 'host', { simulated: true, conditions: ['with-list'] });
    comes(log);
    send(log, 'q2', { from: 'transit' });
    log.agree('q2', 'host');
    log.entry({ type: 'request.takenBack', request: 'q2', by: 'host', opening: 53 });
    log.entry({ ...refuse, request: 'q2' });
    log.end();
    expect(answered(log)).toMatchObject({ rating: 'P', to: null });
  });

  test('its own answer after a holding reply of others is in time or late by itself', () => {
    const log = late();
    log.entry({ ...acknowledge, simulated: true });
    comes(log);
    log.agree('q1', 'host');
    expect(answered(log)).toMatchObject({ rating: 'P', why: [{ code: 'answered' }] });
  });

  test('a talk that others confirmed is no answer of its own', () => {
    const log = late();
    aloud(log, true);
    comes(log);
    expect(answered(log)).toMatchObject({ rating: 'not-rated', why: [{ code: 'still-open' }] });
    expect(asked(log)?.rating).toBe('P');
    const own = late();
    comes(own);
    aloud(own, false);
    expect(answered(own)).toMatchObject({ rating: 'P', why: [{ code: 'answered-spoken' }] });
    // Said by the table itself, to one that was empty.
    const said = begun();
    send(said);
    said.speak('s1', { from: 'host', with: 'embassy', about: KIND });
    said.entry({ type: 'spoken.confirmed', spoken: 's1', agrees: true, simulated: true });
    expect(answered(said)).toMatchObject({ rating: 'P', why: [{ code: 'answered-spoken' }] });
  });
});

test('[RA58] a refusal is an answer, and so is a confirmed spoken act', () => {
  const refused = begun();
  send(refused);
  refused.entry(refuse);
  expect(answered(refused)?.rating).toBe('P');
  const spoken = begun();
  send(spoken);
  spoken.speak('s1', { from: 'host', with: 'embassy', about: KIND });
  playTo(spoken, 2);
  spoken.entry({ type: 'spoken.confirmed', spoken: 's1', agrees: true, simulated: false });
  expect(answered(spoken)).toMatchObject({ rating: 'P', why: [{ code: 'answered-spoken' }] });
});

describe('[RA59] countered twice', () => {
  test('the first answer says whether it was in time', () => {
    const log = begun();
    send(log);
    log.entry(counter('host', 51));
    log.entry(counter('embassy', 52));
    playTo(log, 2);
    log.agree('q1', 'host');
    expect(answered(log)?.rating).toBe('P');
  });

  test('left waiting through a whole later round it is acknowledged only', () => {
    const log = begun();
    send(log);
    log.entry(counter('host', 51));
    log.entry(counter('embassy', 52));
    playTo(log, 2);
    expect(answered(log)?.rating).toBe('P');
    log.end();
    expect(answered(log)).toMatchObject({ rating: 'M', why: [{ code: 'counter-unanswered' }] });
  });

  test('an agreement taken back is no answer', () => {
    const log = begun();
    send(log);
    log.agree('q1', 'host');
    log.entry({ type: 'request.takenBack', request: 'q1', by: 'host', opening: 53 });
    log.end();
    expect(answered(log)?.rating).toBe('not-rated');
  });
});

test('[RA60] several requests: the middle rating, no duplicates, and the silent ones named', () => {
  const log = begun();
  send(log);
  send(log, 'q2', { from: 'transit' });
  send(log, 'q3', { from: 'transit', fields: { people: 3 } });
  send(log, 'q4', { duplicates: 'q1' });
  log.agree('q1', 'host');
  log.agree('q3', 'host');
  const lapse = { type: 'request.lapsed', reason: 'time-given' } as const;
  log.closeRound(1, { ...lapse, request: 'q2' }, { ...lapse, request: 'q4' });
  expect(answered(log)).toMatchObject({
    rating: 'P',
    to: null,
    why: [{ code: 'answered' }, { code: 'others-unanswered', params: { n: 1, parties: 'transit' } }],
  });
});

test('[RA48] a line keeps the suggested rating beside the one that people put in its place', () => {
  const log = begun();
  log.entry(held);
  log.end();
  const id = `asked:${KIND}:embassy`;
  expect(asked(log)).toMatchObject({ id, rating: 'U', changed: null });
  log.entry({ type: 'rating.changed', task: id, suggested: 'U', rating: 'M', reason: 'text-1' });
  expect(asked(log)).toMatchObject({ rating: 'U', changed: { rating: 'M', reason: 'text-1' } });
});
