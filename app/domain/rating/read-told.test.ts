import { describe, expect, test } from 'vitest';
import { type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { codesOf, exitTask, ratingScenario, taskOf } from '#tests/support/rating-scenario.ts';

const decided = { 'waive-all': 'P', 'pay-fines': 'S', 'by-nationality': 'U' } as const;
const withTold = (parties: readonly string[], more = {}) =>
  ratingScenario((input) => {
    exitTask({ evidence: { decided, told: { parties: [...parties], ...more } } })(input);
    input.groups?.push({
      id: 'neighbours',
      title: 'The neighbours',
      members: ['embassy', 'transit', 'host'],
    });
  });
const all = ['host', 'embassy', 'transit'];

function chosen(meta = {}, option = 'waive-all', tables?: readonly string[]) {
  const log = startLog({ inPlay: all, ...meta }, tables);
  log.closeRound(0);
  log.openRound(1);
  log.openDecision('exit', ['waive-all', 'pay-fines', 'by-nationality']);
  log.choose('exit', option);
  return log;
}
const rated = (scenario: ReturnType<typeof ratingScenario>, log: LogBuilder) =>
  taskOf(scenario, log, 'exit-open');
const confirm = (log: LogBuilder, party: string, told: boolean) =>
  log.entry({ type: 'telling.confirmed', task: 'exit-open', party, told });

test('[RA26] a group stands for its members, and the owner need not tell itself', () => {
  const log = chosen();
  log.tell('exit', ['embassy', 'transit']);
  expect(rated(withTold(['neighbours']), log)).toMatchObject({
    rating: 'P',
    told: { status: 'all', parties: [{ party: 'embassy' }, { party: 'transit' }] },
  });
});

test('[RA27] the document that makes it real tells those who get it; another document does not', () => {
  const scenario = ratingScenario((input) => {
    const done = { when: "issued('order')", what: 'The order.' };
    exitTask({ evidence: { decided, done, told: { parties: ['embassy'] } } })(input);
    const document = input.documents?.[0];
    if (document) input.documents?.push({ ...document, id: 'notice' });
  });
  const log = chosen();
  log.issue('order', 'host');
  log.tell('notice', ['embassy'], { by: 'document' });
  expect(rated(scenario, log)).toMatchObject({ rating: 'S', told: { status: 'none' } });
  log.tell('order', ['embassy'], { by: 'document' });
  expect(rated(scenario, log)).toMatchObject({ rating: 'P', told: { status: 'all' } });
});

describe('[RA27] a document or request that `done` names by a field of its form', () => {
  const named = (when: string) =>
    ratingScenario((input) => {
      const done = { when, what: 'The act.' };
      exitTask({ evidence: { decided, done, told: { parties: ['transit'] } } })(input);
      const choices = [{ id: 'none', label: 'None' }];
      const [document] = input.documents ?? [];
      if (document) document.fields = [{ id: 'papers', label: 'Papers', kind: 'choice', choices }];
      input.decisions.push({
        ...input.decisions[0],
        id: 'camp-rule',
        tasks: [],
      } as (typeof input.decisions)[0]);
    });

  test('issuedWith: the document tells those who get it', () => {
    const log = chosen();
    log.issue('order', 'host', { fields: { papers: 'none' } });
    const scenario = named("issuedWith('order', 'papers', 'none')");
    expect(rated(scenario, log)).toMatchObject({ rating: 'S', told: { status: 'none' } });
    log.tell('order', ['transit'], { by: 'document' });
    expect(rated(scenario, log)).toMatchObject({ rating: 'P', told: { status: 'all' } });
  });

  test('sentWith: the request tells those whom it reaches', () => {
    const log = chosen();
    log.send('r1', { kind: 'exit-permit', from: 'embassy', to: 'transit', fields: { where: 'at-gate' } });
    const scenario = named("sentWith('exit-permit', 'where', 'at-gate', 'embassy')");
    expect(rated(scenario, log)).toMatchObject({ rating: 'S', told: { status: 'none' } });
    log.tell('exit-permit', ['transit'], { by: 'request' });
    expect(rated(scenario, log)).toMatchObject({ rating: 'P', told: { status: 'all' } });
  });

  test.each([
    'issuedWith("order", "papers", "none") || decided("exit")',
    "decided('exit') || after(issuedWith('order', 'papers', 'none'), hours(6))",
    "decided('exit') || told('order', 'embassy')",
  ])('however it is written: %s', (when) => {
    const log = chosen();
    log.tell('order', ['transit'], { by: 'document' });
    expect(rated(named(when), log)).toMatchObject({ rating: 'P', told: { status: 'all' } });
  });

  test.each(["decided('exit') || spoke('camp-rule')", "decided('exit') || told('camp-rule', 'embassy')"])(
    'another decision is none: %s',
    (when) => {
      const log = chosen();
      log.tell('camp-rule', ['transit']);
      expect(rated(named(when), log)).toMatchObject({ rating: 'S', told: { status: 'none' } });
    },
  );
});

describe('[RA28] in part', () => {
  test('fewer parties', () => {
    const log = chosen();
    log.tell('exit', ['embassy']);
    const result = rated(withTold(['embassy', 'transit']), log);
    expect(result).toMatchObject({ rating: 'S', told: { status: 'some', seq: null } });
    expect(result.why.slice(-2)).toEqual([
      { code: 'told-some', params: { parties: 'transit' } },
      { code: 'held-down', params: { rating: 'S', from: 'P' } },
    ]);
  });

  test('fewer languages than asked for, by the most of any telling', () => {
    const scenario = withTold(['embassy', 'transit'], { languages: 3 });
    const log = chosen();
    log.tell('exit', ['embassy', 'transit'], { languages: 1 });
    log.tell('exit', ['embassy'], { languages: 2 });
    expect(rated(scenario, log)).toMatchObject({ rating: 'S', told: { status: 'some', languages: 2 } });
    const seq = log.tell('exit', ['transit'], { languages: 3 });
    expect(rated(scenario, log)).toMatchObject({ rating: 'P', told: { status: 'all', languages: 3, seq } });
  });
});

test('[RA29] who nobody plays is told like any other, and marked', () => {
  const marked = (log: LogBuilder) => {
    log.tell('exit', ['embassy', 'carrier']);
    const result = rated(withTold(['embassy', 'carrier']), log);
    expect(result).toMatchObject({ rating: 'P', simulated: false });
    return result.told?.parties.map(({ simulated }) => simulated);
  };
  expect(marked(chosen({ inPlay: ['host'] }))).toEqual([true, true]);
  expect(marked(chosen({ inPlay: ['host', 'embassy'] }))).toEqual([false, true]);
  // In play, and nobody came.
  expect(marked(chosen({ inPlay: ['host', 'embassy'] }, 'waive-all', ['host']))).toEqual([true, true]);
});

test('[RA29] a table in play at which nobody sat need not be told', () => {
  const empty = chosen({ inPlay: ['host', 'embassy', 'transit'] }, 'waive-all', ['host', 'transit']);
  empty.tell('exit', ['transit']);
  expect(rated(withTold(['embassy', 'transit']), empty)).toMatchObject({
    rating: 'P',
    told: { status: 'all', parties: [{ party: 'transit' }] },
  });
  const alone = chosen({ inPlay: ['host', 'embassy'] }, 'waive-all', ['host']);
  expect(rated(withTold(['embassy']), alone)).toMatchObject({ rating: 'P', told: null });
  expect(codesOf(rated(withTold(['embassy']), alone))).toContain('told-nobody-there');
  // Who is simulated has a voice, and is told.
  const simulated = chosen({ inPlay: ['host'] }, 'waive-all', ['host']);
  expect(rated(withTold(['embassy']), simulated)).toMatchObject({ rating: 'S', told: { status: 'none' } });
});

describe('[RA30] nobody told', () => {
  const scenario = ratingScenario((input) => {
    const done = { when: "issued('order')", what: 'The order.' };
    exitTask({ evidence: { decided, done, told: { parties: ['embassy', 'transit'] } } })(input);
  });

  test('is no record seen, and caps at S', () => {
    const log = chosen({}, 'pay-fines');
    expect(rated(scenario, log)).toMatchObject({ rating: 'S', told: { status: 'none' } });
  });

  test('counts as missing once it is confirmed for every party', () => {
    const log = chosen({}, 'pay-fines');
    confirm(log, 'embassy', false);
    expect(rated(scenario, log)).toMatchObject({ rating: 'S', told: { status: 'none' } });
    confirm(log, 'transit', false);
    expect(rated(scenario, log)).toMatchObject({ rating: 'M', told: { status: 'confirmed-not' } });
  });
});

test("[RA31] an evaluator's word goes before the record, either way", () => {
  const scenario = withTold(['embassy'], { languages: 3 });
  const unseen = chosen();
  unseen.end();
  confirm(unseen, 'embassy', true);
  expect(rated(scenario, unseen)).toMatchObject({
    rating: 'P',
    told: { status: 'all', late: false, parties: [{ told: true, confirmed: true }] },
  });
  const lost = chosen();
  lost.tell('exit', ['embassy'], { languages: 3 });
  confirm(lost, 'embassy', false);
  expect(rated(scenario, lost)).toMatchObject({ rating: 'S', told: { status: 'confirmed-not' } });
});

describe('[RA31] of several parties', () => {
  const three = ['embassy', 'transit', 'carrier'];

  test('those confirmed not told are named apart from those who are only not on record', () => {
    const log = chosen();
    log.tell('exit', ['carrier']);
    confirm(log, 'embassy', false);
    expect(rated(withTold(three), log).why).toContainEqual({
      code: 'told-some',
      params: { parties: 'transit' },
    });
    expect(rated(withTold(three), log).why).toContainEqual({
      code: 'told-never',
      params: { parties: 'embassy' },
    });
    confirm(log, 'transit', false);
    const { told, why } = rated(withTold(three), log);
    expect(told).toMatchObject({ status: 'some' });
    expect(why).toContainEqual({ code: 'told-never', params: { parties: 'embassy,transit' } });
    expect(why.map(({ code }) => code)).not.toContain('told-some');
  });

  test('one told by an evaluator’s word alone has no entry, and the others date it', () => {
    const log = chosen();
    const seq = log.tell('exit', ['transit']);
    confirm(log, 'embassy', true);
    expect(rated(withTold(['embassy', 'transit']), log)).toMatchObject({
      rating: 'P',
      told: {
        status: 'all',
        seq,
        late: false,
        parties: [
          { party: 'embassy', told: true, confirmed: true, seq: null },
          { party: 'transit', told: true, confirmed: false, seq },
        ],
      },
    });
    const alone = chosen();
    alone.closeRound(1);
    alone.openRound(2);
    alone.tell('exit', ['embassy']);
    confirm(alone, 'embassy', true);
    // It was in time, whatever the record says.
    expect(rated(withTold(['embassy']), alone)).toMatchObject({
      told: { status: 'all', seq: null, late: false },
    });
  });
});

describe('[RA32] due like what is done', () => {
  test.each([
    ['the parties’ order', ['embassy', 'transit']],
    ['the other order', ['transit', 'embassy']],
  ])('it is there when the last party knows, in %s', (_, order) => {
    const log = chosen();
    const [first = '', last = ''] = order;
    log.tell('exit', [first]);
    const seq = log.tell('exit', [last]);
    expect(rated(withTold(['embassy', 'transit']), log).told?.seq).toBe(seq);
    // Told again, it is no later.
    log.tell('exit', [last]);
    expect(rated(withTold(['embassy', 'transit']), log).told?.seq).toBe(seq);
  });

  test('and in all its languages, with the first telling that has them', () => {
    const scenario = withTold(['embassy', 'transit'], { languages: 2 });
    const wideFirst = chosen();
    wideFirst.tell('exit', ['transit'], { languages: 2 });
    const last = wideFirst.tell('exit', ['embassy']);
    expect(rated(scenario, wideFirst).told?.seq).toBe(last);
    const wideLast = chosen();
    wideLast.tell('exit', ['embassy', 'transit']);
    const wide = wideLast.tell('exit', ['transit'], { languages: 2 });
    wideLast.tell('exit', ['embassy'], { languages: 3 });
    expect(rated(scenario, wideLast).told?.seq).toBe(wide);
  });

  test('another talk does not date this one: about something else, confirmed at another time, between others', () => {
    const log = chosen();
    const told = (about: string, to: string, spoken: string) =>
      log.entry(
        { type: 'spoken.confirmed', spoken, agrees: true, simulated: false },
        { type: 'party.told', about, from: 'host', to: [to], languages: 1, by: 'spoken', note: null },
      );
    log.speak('other-subject', { from: 'host', with: 'embassy', about: 'tents' });
    log.speak('other-party', { from: 'host', with: 'transit', about: 'exit' });
    log.speak('open', { from: 'host', with: 'embassy', about: 'exit' });
    log.closeRound(1);
    log.openRound(2);
    told('tents', 'embassy', 'other-subject');
    told('exit', 'transit', 'other-party');
    const noted = log.speak('this', { from: 'host', with: 'embassy', about: 'exit' });
    told('exit', 'embassy', 'this');
    expect(rated(withTold(['embassy']), log).told).toMatchObject({ late: true, parties: [{ seq: noted }] });
  });

  test('told a round later: late, once', () => {
    const log = chosen();
    log.closeRound(1);
    log.openRound(2);
    log.tell('exit', ['embassy']);
    const result = rated(withTold(['embassy']), log);
    expect(result).toMatchObject({ rating: 'S', told: { status: 'all', late: true } });
    expect(codesOf(result)).toEqual(['decided', 'told-late', 'late-one']);
    expect(rated(withTold(['embassy'], { withinRounds: 1 }), log).rating).toBe('P');
  });

  test('a wider notice does not make the first one earlier, nor the first the wider one', () => {
    const log = chosen();
    log.tell('exit', ['embassy']);
    log.closeRound(1);
    log.openRound(2);
    log.tell('exit', ['embassy'], { languages: 2 });
    expect(rated(withTold(['embassy']), log).told?.late).toBe(false);
    expect(rated(withTold(['embassy'], { languages: 2 }), log).told?.late).toBe(true);
  });

  test('a spoken act counts from when it was noted', () => {
    const log = chosen();
    log.speak('s1', { from: 'host', with: 'embassy', about: 'exit' });
    log.closeRound(1);
    log.openRound(2);
    log.entry(
      { type: 'spoken.confirmed', spoken: 's1', agrees: true, simulated: false },
      {
        type: 'party.told',
        about: 'exit',
        from: 'host',
        to: ['embassy'],
        languages: 1,
        by: 'spoken',
        note: null,
      },
    );
    expect(rated(withTold(['embassy']), log)).toMatchObject({ rating: 'P', told: { late: false } });
  });
});
