import { describe, expect, test } from 'vitest';
import { type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { codesOf, exitTask, ratingScenario, taskOf } from '#tests/support/rating-scenario.ts';

const decided = { 'waive-all': 'P', 'pay-fines': 'S', 'by-nationality': 'U' } as const;
const withDone = (when: string, more = {}, task = {}) =>
  ratingScenario((input) => {
    exitTask({ evidence: { decided, done: { when, what: 'It was done.', ...more } }, ...task })(input);
    const document = input.documents?.[0];
    if (document) document.roles = ['host', 'embassy'];
    const kind = input.requests?.[0];
    if (kind) kind.from = ['embassy', 'host'];
  });
const issued = withDone("issued('order')");

function chosen() {
  const log = startLog();
  log.closeRound(0);
  log.openRound(1);
  log.openDecision('exit', ['waive-all', 'pay-fines', 'by-nationality']);
  log.choose('exit', 'waive-all');
  return log;
}
const rated = (scenario: ReturnType<typeof ratingScenario>, log: LogBuilder) =>
  taskOf(scenario, log, 'exit-open');

test("[RA20] another party's document is not the owner's", () => {
  const log = chosen();
  log.issue('order', 'embassy');
  expect(rated(issued, log)).toMatchObject({ rating: 'S', done: { status: 'no-record', seq: null } });
});

describe('[RA21] it counts from the stretch that lasts to the end', () => {
  test('recalled and not issued again: not done', () => {
    const log = chosen();
    const seq = log.issue('order', 'host');
    log.entry({ type: 'document.recalled', document: `document-${seq}` });
    expect(rated(issued, log).done?.status).toBe('no-record');
  });

  test('recalled and issued again a round later: late', () => {
    const log = chosen();
    const seq = log.issue('order', 'host');
    log.entry({ type: 'document.recalled', document: `document-${seq}` });
    log.closeRound(1);
    log.openRound(2);
    const again = log.issue('order', 'host');
    expect(rated(issued, log)).toMatchObject({ rating: 'S', done: { status: 'late', seq: again } });
  });

  test('undone: not done', () => {
    const log = chosen();
    const seq = log.issue('order', 'host');
    log.entry({
      type: 'undone',
      seq,
      items: [{ collection: 'documents', key: `document-${seq}`, opening: null }],
    });
    expect(rated(issued, log).done?.status).toBe('no-record');
  });

  test('an entry that somebody acted on was not undone, and counts', () => {
    const log = chosen();
    log.issue('order', 'host');
    log.entry({ type: 'inject.released', inject: 'gate-crowded', opening: 9, to: ['host'] });
    expect(rated(issued, log).done?.status).toBe('done');
  });
});

test('[RA22] due by the end of its round and the rounds given', () => {
  const log = chosen();
  log.closeRound(1);
  log.openRound(2);
  log.issue('order', 'host');
  expect(rated(issued, log)).toMatchObject({ rating: 'S', done: { status: 'late' } });
  expect(rated(withDone("issued('order')", { withinRounds: 1 }), log)).toMatchObject({ rating: 'P' });
});

test('[RA22] between two rounds it belongs to the one before', () => {
  const log = chosen();
  log.closeRound(1);
  log.issue('order', 'host');
  expect(rated(issued, log).done?.status).toBe('done');
});

test('[RA23] first true after it was too late: as good as missing', () => {
  const scenario = withDone("issued('order')", { withinRounds: 3 }, { tooLate: 'round(2)' });
  const log = chosen();
  log.closeRound(1);
  log.openRound(2);
  log.issue('order', 'host');
  const result = rated(scenario, log);
  expect(result).toMatchObject({ rating: 'S', done: { status: 'late' } });
  expect(codesOf(result)).toContain('done-too-late');
});

describe('[RA24] what only another party could have given', () => {
  const agreed = withDone("agreed('exit-permit') && issued('order')");
  const ask = (log: LogBuilder) => log.send('q1', { kind: 'exit-permit', from: 'host', to: 'transit' });
  const refuse = (by: string) =>
    ({
      type: 'request.refused',
      request: 'q1',
      by,
      refusal: null,
      ready: null,
      note: null,
      simulated: false,
    }) as const;
  const counter = (by: string) =>
    ({
      type: 'request.countered',
      request: 'q1',
      by,
      conditions: [],
      fields: {},
      opening: 20,
      note: null,
      simulated: false,
    }) as const;

  test('never asked: missing', () => {
    const log = chosen();
    log.issue('order', 'host');
    expect(rated(agreed, log)).toMatchObject({ rating: 'S', done: { status: 'no-record' } });
  });

  test('refused: the asking counts, from its day', () => {
    const log = chosen();
    const asked = ask(log);
    log.issue('order', 'host');
    log.entry(refuse('transit'));
    expect(rated(agreed, log)).toMatchObject({ rating: 'P', done: { status: 'asked', seq: asked } });
  });

  test('refused, and the own part not done: missing', () => {
    const log = chosen();
    ask(log);
    log.entry(refuse('transit'));
    expect(rated(agreed, log).done?.status).toBe('no-record');
  });

  test('asked late is late', () => {
    const log = chosen();
    log.issue('order', 'host');
    log.closeRound(1);
    log.openRound(2);
    ask(log);
    const result = rated(agreed, log);
    expect(result).toMatchObject({ rating: 'S', done: { status: 'asked' } });
    expect(codesOf(result)).toContain('asked-late');
  });

  test("a counter that waits for the owner's own answer is the owner's business", () => {
    const log = chosen();
    ask(log);
    log.issue('order', 'host');
    log.entry(counter('transit'));
    expect(rated(agreed, log).done?.status).toBe('no-record');
    log.entry(counter('host'));
    expect(rated(agreed, log).done?.status).toBe('asked');
  });

  test('nor is a counter that lapsed while it waited for the owner', () => {
    const log = chosen();
    ask(log);
    log.issue('order', 'host');
    log.entry(counter('transit'));
    log.closeRound(1, { type: 'request.lapsed', request: 'q1', reason: 'time-given' });
    expect(rated(agreed, log).done?.status).toBe('no-record');
  });

  test("the owner's own refusal of a counter is no asking", () => {
    const log = chosen();
    ask(log);
    log.issue('order', 'host');
    log.entry(counter('transit'));
    log.entry(refuse('host'));
    expect(rated(agreed, log).done?.status).toBe('no-record');
  });
});

test('[RA25] done through a simulated answer is marked so', () => {
  const agreed = withDone("agreed('exit-permit')");
  const through = (simulated: boolean) => {
    const log = chosen();
    log.send('q1', { kind: 'exit-permit', from: 'host', to: 'carrier' });
    log.agree('q1', 'carrier', { simulated });
    return rated(agreed, log);
  };
  expect(through(true)).toMatchObject({ rating: 'P', simulated: true });
  expect(codesOf(through(true))).toContain('simulated-answer');
  expect(through(false)).toMatchObject({ rating: 'P', simulated: false });
});
