import { describe, expect, test } from 'vitest';
import { ratingEn } from '#app/i18n/en/rating.ts';
import { createTranslator } from '#app/i18n/translate.ts';
import { EXERCISE, type LogBuilder, notMet, startLog } from '#tests/support/log-builder.ts';
import { ratingScenario } from '#tests/support/rating-scenario.ts';
import { tinyScenarioFile, tinySkin, tinyTranslations } from '#tests/support/tiny-scenario.ts';
import { rate } from '../rating/rate.ts';
import { textBookOf } from '../scenario/texts.ts';
import { playJson } from './play-json.ts';
import { renderText } from './render-text.ts';
import { reportOf } from './report-of.ts';

const scenario = ratingScenario();
const say = createTranslator(ratingEn, 'en');
const date = (at: number) => new Date(at).toISOString().slice(0, 10);
const bookIn = (language: string) =>
  textBookOf({ file: tinyScenarioFile(), skin: tinySkin(), translations: tinyTranslations(), language });
const texts: Record<string, string> = { 'text-9': 'The order was read out at the gate.' };

function reportFor(log: LogBuilder, language = 'en') {
  const ratings = rate(scenario, EXERCISE, log.entries);
  const { entries } = log;
  const textOf = (ref: string) => texts[ref];
  return reportOf({ scenario, exercise: EXERCISE, entries, ratings, book: bookIn(language), textOf });
}

/** A whole small play, with a branch that was left, a red line taken back, a rating changed. */
function played() {
  const log = startLog();
  const host = log.as('seat-of-host');
  log.closeRound(0);
  log.openRound(1, { type: 'phase.started', phase: 'response' });
  const back = log.openDecision('exit', ['waive-all', 'pay-fines', 'by-nationality']);
  const line = { redLine: 'selection', item: 'decision:exit' } as const;
  host.choose('exit', 'pay-fines');
  log.rewind(back);
  host.choose('exit', 'by-nationality');
  log.entry(
    { type: 'redLine.approached', ...line, role: 'host' },
    { type: 'redLine.crossed', ...line, role: 'host', called: null },
  );
  host.entry(
    { type: 'decision.takenBack', decision: 'exit', opening: 30 },
    { type: 'redLine.reversed', ...line },
  );
  host.choose('exit', 'waive-all');
  host.issue('order', 'host', { to: ['embassy'] });
  log.entry({ type: 'expectation.watched', expectation: 'own-list', opening: 31 });
  log.send('q1', { kind: 'exit-permit', from: 'embassy', to: 'host', early: false });
  log.entry({ type: 'movement.opened', movement: 'first-bus', opening: 32 });
  log.closeRound(1, notMet('own-list', 'time-given'));
  log.end();
  const change = { type: 'rating.changed', task: 'exit-open', suggested: 'S' } as const;
  log.entry({ ...change, rating: 'P', reason: 'text-9' });
  return log;
}

describe('[RA1] a report', () => {
  test('says what it is not, on every report', () => {
    for (const log of [startLog(), played()]) {
      const text = renderText(reportFor(log), say, { date });
      expect(text).toContain('not an assessment by IOM or by any State');
      expect(text).toContain('MICIC Guidelines are voluntary');
      expect(text).toContain('never to a person');
    }
  });

  test('names roles by the skin and no seat', () => {
    const text = renderText(reportFor(played()), say, { date });
    expect(text).toContain('Hostland: Exit without papers: “Waive exit visas for everybody”');
    expect(text).not.toMatch(/host-table|seat-1/);
  });

  test('fits a terminal of a hundred columns and leaves no key or placeholder unfilled', () => {
    const text = renderText(reportFor(played()), say, { date });
    expect(text.split('\n').filter((each) => each.length > 100)).toEqual([]);
    expect(text).not.toMatch(/\b(why|did|who|report|strength|notRated)\.[a-z]/);
    expect(text).not.toMatch(/[{}]/);
  });
});

test('[RA2] a branch that was left is shown as such', () => {
  const { timeline } = reportFor(played());
  const left = timeline.filter((row) => !row.effective);
  expect(left.map((row) => row.what[0]?.key)).toEqual(['did.decision.confirmed']);
  expect(timeline.map((row) => row.when.seq)).toEqual(
    [...timeline.map((row) => row.when.seq)].sort((a, b) => a - b),
  );
});

describe('[AA2] those who read along', () => {
  const option = 'waive-all';
  const disagreed = { type: 'decision.disagreed', decision: 'exit', option, disagrees: true } as const;
  const leant = { type: 'decision.leant', decision: 'exit', option } as const;
  const chosen = () => {
    const log = startLog();
    log.closeRound(0);
    log.openRound(1);
    log.openDecision('exit', ['waive-all', 'pay-fines']);
    log.as('host-table').choose('exit', option);
    return log;
  };
  const countIn = (log: LogBuilder) => reportFor(log).rated[0]?.decided?.disagreed;

  test('and disagreed with the choice that stands are counted, and no rating rests on it', () => {
    const log = chosen();
    const before = rate(scenario, EXERCISE, log.entries);
    for (const seat of ['phone-1', 'phone-2']) log.as(seat).entry(disagreed);
    log.as('phone-3').entry(leant);
    expect(countIn(log)).toBe(2);
    const text = renderText(reportFor(log), say, { date });
    expect(text).toContain('2 of those who read along at the table disagreed.');
    expect(text).not.toContain('phone');
    expect(rate(scenario, EXERCISE, log.entries).tasks).toEqual(before.tasks);
  });

  test('are not counted where only one of them answered', () => {
    const log = chosen();
    log.as('phone-1').entry(disagreed);
    expect(countIn(log)).toBeNull();
    expect(renderText(reportFor(log), say, { date })).not.toContain('disagreed');
  });

  test('are counted as they stood before a rewind, without the branch that was left', () => {
    const log = chosen();
    log.as('phone-1').entry(disagreed);
    const to = log.as('phone-2').entry(leant);
    log.as('phone-2').entry(disagreed);
    log.rewind(to);
    log.end();
    expect(countIn(log)).toBe(1);
  });
});

test('[RA3] an erased reason reads as removed and the rating stands', () => {
  const log = played();
  const ratings = rate(scenario, EXERCISE, log.entries);
  const { entries } = log;
  const erased = reportOf({
    scenario,
    exercise: EXERCISE,
    entries,
    ratings,
    book: bookIn('en'),
    textOf: () => undefined,
  });
  expect(erased.rated[0]).toMatchObject({ rating: 'P', changed: { rating: 'P', reason: null } });
  expect(renderText(erased, say, { date })).toContain('[removed]');
});

test('[RA48] shows the rating that stands beside the one suggested', () => {
  const report = reportFor(played());
  expect(report.rated.find((task) => task.id === 'exit-open')).toMatchObject({
    rating: 'P',
    suggested: 'S',
    changed: { reason: 'The order was read out at the gate.' },
  });
  expect(renderText(report, say, { date })).toContain(
    'Changed from S by the evaluators: The order was read out',
  );
});

test('[RA4] sets what was no objective apart from what was not rated', () => {
  const report = reportFor(startLog({ objectives: [] }));
  expect(report.notToday.map((task) => task.id)).toEqual(['exit-open', 'list-made']);
  expect(report.notRated).toEqual([]);
  expect(reportFor(startLog()).notRated.map((task) => task.id)).toEqual(['exit-open', 'list-made']);
});

test('names too long for the map stand below it, ids in their place', () => {
  const report = reportFor(played());
  const wide = {
    ...report.map,
    roles: report.map.roles.map((role) => ({ ...role, name: `${role.name} ${'x'.repeat(40)}` })),
  };
  const lines = renderText({ ...report, map: wide }, say, { date }).split('\n');
  const head = lines.findIndex((each) => /^\s+host\s+embassy$/.test(each));
  expect(head).toBeGreaterThan(0);
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('embassy = the Embassy x');
});

test('a reason carries its story day and entry', () => {
  const done = reportFor(played()).rated[0]?.why.find((sentence) => sentence.key === 'why.done');
  expect(done?.params).toMatchObject({ day: 0, seq: expect.any(Number) });
});

test('[RA62] a red line that was taken back reads as reversed', () => {
  const [line] = reportFor(played()).redLines;
  expect(line?.says.key).toBe('report.redLine.reversed');
  expect(line?.stands).toBe(false);
  expect(line?.says.params).toMatchObject({ title: 'Chosen by nationality', party: 'Hostland' });
});

test('[RA48] a changed rating of coordination is the one that is shown, with its reason, and named in what happened', () => {
  const log = played();
  const [line] = reportFor(log).coordination;
  const change = { type: 'rating.changed', task: line?.id ?? '', suggested: 'S', reason: 'text-9' } as const;
  log.entry({ ...change, rating: 'P' });
  const report = reportFor(log);
  expect(report.coordination[0]).toMatchObject({
    rating: 'P',
    suggested: line?.rating,
    changed: { reason: 'The order was read out at the gate.' },
  });
  expect(renderText(report, say, { date })).toContain(
    'Rating of Exit for our people (the Embassy) changed from S to P',
  );
});

test('[AA4] what will change stands in it, and not what was struck out', () => {
  const log = played();
  const line = { type: 'improvement.added', owner: 'text-8', due: 'text-7', guideline: 'G5' } as const;
  log.entry({ ...line, improvement: 'i1', text: 'text-9' });
  log.entry({ ...line, improvement: 'i2', text: 'text-9' });
  log.entry({ type: 'improvement.struck', improvement: 'i2' });
  const report = reportFor(log);
  const text = 'The order was read out at the gate.';
  expect(report.improvements).toEqual([{ id: 'i1', text, owner: null, due: null, guideline: 'G5' }]);
  expect(renderText(report, say, { date })).toContain(`G5 · ${text} · [removed]`);
});

test('[AA3] it says how far play came, and where nobody sat', () => {
  expect(reportFor(played()).header).toMatchObject({ rounds: { opened: 2, of: 4 }, empty: [] });
  const { header } = reportFor(startLog({ inPlay: ['host', 'embassy'] }, ['host']));
  expect(header.played.map(({ id }) => id)).toEqual(['host']);
  expect(header.empty.map(({ id }) => id)).toEqual(['embassy']);
  expect(header.simulated.map(({ id }) => id)).toContain('transit');
  expect(renderText(reportFor(startLog({}, ['host'])), say, { date })).toContain('nobody came');
});

test('[RA5] a table at which nobody sat before the end of play is on no map and has no expectation', () => {
  const log = startLog({}, ['host']);
  log.openRound(1, { type: 'expectation.watched', expectation: 'own-list', opening: 31 });
  log.openDecision('exit', ['waive-all']);
  log.choose('exit', 'waive-all');
  log.closeRound(1, notMet('own-list', 'time-given'));
  log.end();
  const before = reportFor(log);
  expect(before.map.roles.map(({ id }) => id)).toEqual(['host']);
  expect(before.expectations).toEqual([]);
  log.as('late').entry({ type: 'seat.joined', kind: 'table', role: 'embassy', people: 4 });
  const { header, map, expectations, rated, notRated } = reportFor(log);
  expect({ header, map, expectations, rated, notRated }).toEqual({
    header: before.header,
    map: before.map,
    expectations: [],
    rated: before.rated,
    notRated: before.notRated,
  });
  const both = startLog();
  both.openRound(1, { type: 'expectation.watched', expectation: 'own-list', opening: 31 });
  both.end();
  expect(reportFor(both).map.roles.map(({ id }) => id)).toEqual(['host', 'embassy']);
  expect(reportFor(both).expectations.map(({ id }) => id)).toEqual(['own-list']);
});

test('[EX100] that the room went back stands in the timeline, and not why', () => {
  const log = startLog();
  log.entry({ type: 'rewound', to: 3, reason: 'text-9', openings: [] });
  const { timeline } = reportFor(log);
  expect(timeline.at(-1)?.what).toEqual([{ key: 'did.wentBack', params: { to: 3 } }]);
  expect(JSON.stringify(timeline)).not.toContain('The order was read out');
});

test('in another language names follow', () => {
  expect(reportFor(played(), 'fr').header.played.map((role) => role.name)).toEqual([
    'Pays hôte',
    "l'Ambassade",
  ]);
});

test('the JSON of a play holds ids and ratings only', () => {
  const log = played();
  const json = playJson(
    { scenario: 'tiny', walkthrough: 'straight', entries: log.entries.length },
    rate(scenario, EXERCISE, log.entries),
  );
  expect(json.ratings).toEqual({
    G10: { host: { rating: 'P', rated: 1, strength: 'thin' } },
    G12: { embassy: { rating: 'U', rated: 1, strength: 'thin' } },
  });
  expect(json.objectives).toEqual([{ id: 'way-out', achieved: 1, notAchieved: 1, notRated: 0 }]);
  expect(json.redLines).toMatchObject([{ id: 'selection', reversed: true }]);
  expect(json.coordination[0]).toMatchObject({
    request: 'exit-permit',
    side: 'asked',
    from: 'embassy',
    rating: 'S',
  });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
