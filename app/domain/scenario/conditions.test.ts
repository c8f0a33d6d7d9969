import { describe, expect, test } from 'vitest';
import { factReader } from '#tests/support/fact-reader.ts';
import { tinyScenarioFile } from '#tests/support/tiny-scenario.ts';
import type { FactReader } from './compiled.ts';
import { compileCondition, conditionContextOf } from './conditions.ts';

const context = conditionContextOf(tinyScenarioFile());

function compiled(source: string, owner?: string) {
  const result = compileCondition(source, owner ? { ...context, owner } : context);
  if ('problems' in result) throw new Error(`${source}: ${JSON.stringify(result.problems)}`);
  return result;
}
const holds = (source: string, facts: Partial<FactReader> = {}, owner?: string) =>
  compiled(source, owner).condition.holds(factReader(facts));
function problemsOf(source: string) {
  const result = compileCondition(source, context);
  return 'problems' in result
    ? result.problems.map(({ offset, code, params }) => ({ at: source.slice(offset), code, params }))
    : [];
}

describe('asking a condition', () => {
  test('[SC1] one condition answers for two exercises', () => {
    const { condition } = compiled("( released( 'held-at-gate' ) )\n  && !decided('exit')");
    expect(condition.holds(factReader({ released: (id) => id === 'held-at-gate' }))).toBe(true);
    expect(condition.holds(factReader())).toBe(false);
    expect(condition.holds(factReader({ released: () => true, decided: () => true }))).toBe(false);
  });

  test('[SC6] a reader that throws gives an error, not a throw', () => {
    const answer = holds("released('held-at-gate')", {
      released: () => {
        throw new Error('lost');
      },
    });
    expect(answer).toEqual({ error: expect.stringContaining('lost') });
  });

  test('[SC6] a division by zero gives an error, not a throw', () => {
    expect(holds("1 / indicator('waiting') > 1")).toEqual({ error: expect.stringMatching(/zero/) });
  });

  test('[SC7] numbers and parties compare as written', () => {
    expect(holds('round(1)', { round: (n) => n === 1 })).toBe(true);
    expect(holds("indicator('waiting') > 6000", { indicator: () => 6001 })).toBe(true);
    expect(holds("indicator('waiting') > 6000", { indicator: () => 6000 })).toBe(false);
    expect(holds("indicator('waiting') + 1 == 3", { indicator: () => 2 })).toBe(true);
    expect(holds("authority('gate') == 'host'", { authority: () => 'host' })).toBe(true);
    expect(holds("authority('gate') in ['embassy', 'host']", { authority: () => 'host' })).toBe(true);
  });

  test('[SC9] a fact without a party means the owner; a named party stays', () => {
    const sent = (_: string, by?: string) => by === 'embassy';
    expect(holds("sent('exit-permit')", { sent }, 'embassy')).toBe(true);
    expect(holds("sent('exit-permit')", { sent }, 'host')).toBe(false);
    expect(holds("sent('exit-permit', 'embassy')", { sent }, 'host')).toBe(true);
    expect(holds("sent('exit-permit')", { sent: (_, by) => by === undefined })).toBe(true);
  });
});

describe('what a condition names', () => {
  const callsOf = (source: string, owner?: string) =>
    compiled(source, owner).condition.calls.map(({ fact, args }) => [fact, ...args]);

  test('[SC103] every fact with its arguments, in order of appearance, however it is spelled', () => {
    expect(
      callsOf(
        `!( chose("exit",'waive-all') ) || (closed( 1 ) ? sentWith('exit-permit', "where", 'at-gate') : false)
          || after(released('held-at-gate'), hours(6)) && indicator('waiting') + 1 > 3 || storyFrom(days(2))`,
      ),
    ).toEqual([
      ['chose', 'exit', 'waive-all'],
      ['closed', 1],
      ['sentWith', 'exit-permit', 'where', 'at-gate'],
      ['released', 'held-at-gate'],
      ['indicator', 'waiting'],
    ]);
  });

  test('[SC103] the owner where no party is named, and only where one may be', () => {
    expect(
      callsOf(
        "issued('order') && issued('order', 'host') && decided('exit') && after(sent('exit-permit'), days(1))",
        'embassy',
      ),
    ).toEqual([
      ['issued', 'order', 'embassy'],
      ['issued', 'order', 'host'],
      ['decided', 'exit'],
      ['sent', 'exit-permit', 'embassy'],
    ]);
    expect(callsOf("sent('exit-permit')")).toEqual([['sent', 'exit-permit']]);
  });

  test('[SC103] a timer names what it waits for', () => {
    const [timer] = compiled("after(sent('exit-permit'), days(1))", 'embassy').timers;
    expect(timer?.kind === 'after' && timer.base.calls).toEqual([
      { fact: 'sent', args: ['exit-permit', 'embassy'] },
    ]);
  });

  test('[SC103] the parties that are compared with who answers for a place', () => {
    const { condition } = compiled(
      "authority('gate') in ['embassy', 'host'] || 'carrier' != authority('camp')",
    );
    expect(condition.compared).toEqual(['embassy', 'host', 'carrier']);
    expect(condition.calls.map(({ fact }) => fact)).toEqual(['authority', 'authority']);
  });

  test.each([
    ["(released('held-at-gate'))", true],
    ["after(released('held-at-gate'), hours(6))", true],
    ['storyFrom(days(2))', true],
    ["!released('held-at-gate')", false],
    ["released('held-at-gate') && true", false],
    ['true', false],
  ])('[SC103] whether %s is one call and nothing around it', (source, isOneCall) => {
    expect(compiled(source).condition.isOneCall).toBe(isOneCall);
  });
});

describe('timers', () => {
  test('[SC8] after(…) and storyFrom(…) become timers with keys', () => {
    const { condition, timers } = compiled(
      "after(released('held-at-gate'), hours(6)) || storyFrom(days(-3)) || storyFrom(days(0.5))",
    );
    expect(timers.map(({ key, minutes }) => [key, minutes])).toEqual([
      ['after.released.held-at-gate.360m', 360],
      ['story.-4320m', -4320],
      ['story.720m', 720],
    ]);
    expect(condition.timers).toEqual(timers.map((timer) => timer.key));
    expect(condition.holds(factReader({ fired: (key) => key === 'story.720m' }))).toBe(true);
    expect(condition.holds(factReader())).toBe(false);
  });

  test('[SC8] the fact that a timer waits for can be asked by itself, for the owner', () => {
    const [timer] = compiled("after(sent('exit-permit'), days(1))", 'embassy').timers;
    expect(timer?.key).toBe('after.sent.exit-permit.embassy.1440m');
    expect(
      timer?.kind === 'after' && timer.base.holds(factReader({ sent: (_, by) => by === 'embassy' })),
    ).toBe(true);
  });

  test.each([
    [
      "after(released('held-at-gate') && decided('exit'), hours(6))",
      'condition-after',
      "released('held-at-gate') && decided('exit'), hours(6))",
    ],
    ["after(indicator('waiting'), hours(6))", 'condition-after', "indicator('waiting'), hours(6))"],
    ["after(decided('exit'), 6)", 'condition-duration', '6)'],
    ["after(decided('exit'), hours(0))", 'condition-duration', 'hours(0))'],
    ['storyFrom(8)', 'condition-duration', '8)'],
    ['days(3) > days(2)', 'condition-duration-alone', 'days(3) > days(2)'],
  ])('[SC8] %s is refused', (source, code, at) => {
    expect(problemsOf(source)[0]).toMatchObject({ code, at });
  });
});

describe('refusals', () => {
  test.each([
    ["released('held-at-gat')", 'inject', "'held-at-gat')", 'held-at-gate'],
    ["chose('exit', 'waive-al')", 'option', "'waive-al')", 'waive-all'],
    ["agreedWith('exit-permit', 'nothing')", 'condition', "'nothing')", ''],
    ["told('wardens', 'host')", 'subject', "'wardens', 'host')", ''],
    ["bought('wardens', 'embasy')", 'party', "'embasy')", 'embassy'],
    ['round(2)', 'round', '2)', ''],
    ["true && phase('recovery')", 'phase', "'recovery')", ''],
  ])('[SC3] an unknown id in %s', (source, kind, at, near) => {
    expect(problemsOf(source)).toEqual([
      { at, code: 'condition-unknown-id', params: { kind, id: at.split(/[',)]/).filter(Boolean)[0], near } },
    ]);
  });

  test('[SC3] an unknown decision is told once, not its option too', () => {
    expect(problemsOf("chose('exits', 'waive-all')")).toHaveLength(1);
  });

  test.each([
    ["sentWith('exit-permit', 'wher', 'at-gate')", 'field', "'wher', 'at-gate')", 'where'],
    ["issuedWith('order', 'papers', 'none')", 'field', "'papers', 'none')", ''],
    ["issuedWith('ordr', 'papers', 'none')", 'document', "'ordr', 'papers', 'none')", 'order'],
    ["issuedWith('exit-permit', 'where', 'at-gate')", 'document', "'exit-permit', 'where', 'at-gate')", ''],
  ])('[SC95] an unknown form or field in %s, told once', (source, kind, at, near) => {
    const [id] = at.split(/[',)]/).filter(Boolean);
    expect(problemsOf(source)).toEqual([{ at, code: 'condition-unknown-id', params: { kind, id, near } }]);
  });

  test('[SC95] a value that nobody can choose in the field', () => {
    expect(problemsOf("sentWith('exit-permit', 'where', 'at-gat', 'embassy')")).toEqual([
      {
        at: "'at-gat', 'embassy')",
        code: 'condition-field-value',
        params: { field: 'where', value: 'at-gat', values: 'at-gate', near: 'at-gate' },
      },
    ]);
    expect(problemsOf("sentWith('exit-permit', 'people', '2000')")).toMatchObject([
      { at: "'2000')", code: 'condition-field-kind', params: { field: 'people', kind: 'number' } },
    ]);
  });

  test('[SC95] yes, no and places are values too', () => {
    const file = tinyScenarioFile();
    const [order] = file.documents;
    order?.fields.push({ id: 'where', label: 'Where', kind: 'place', required: true });
    order?.fields.push({ id: 'now', label: 'At once', kind: 'yes-no', required: true });
    const codeOf = (source: string) => {
      const result = compileCondition(source, conditionContextOf(file));
      return 'problems' in result ? result.problems.map(({ code, params }) => [code, params['values']]) : [];
    };
    expect(
      codeOf("issuedWith('order', 'where', 'camp') && issuedWith('order', 'now', 'no', 'host')"),
    ).toEqual([]);
    expect(codeOf("issuedWith('order', 'where', 'moon')")).toEqual([['condition-field-value', 'gate, camp']]);
    expect(codeOf("issuedWith('order', 'now', 'true')")).toEqual([['condition-field-value', 'yes, no']]);
  });

  test('[SC95] a form without a party means the owner', () => {
    const sentWith = (_kind: string, field: string, value: string, by?: string) =>
      `${field} ${value} ${by}` === 'where at-gate embassy';
    expect(holds("sentWith('exit-permit', 'where', 'at-gate')", { sentWith }, 'embassy')).toBe(true);
    expect(holds("sentWith('exit-permit', 'where', 'at-gate')", { sentWith })).toBe(false);
  });

  test('[SC7] authority compared with nobody', () => {
    expect(problemsOf("'hots' != authority('gate')")).toMatchObject([
      { code: 'condition-unknown-id', params: { kind: 'party', near: 'host' } },
    ]);
    expect(problemsOf("authority('gate') in ['host', 'x']")).toMatchObject([{ at: "'x']" }]);
  });

  test.each([
    ["release('held-at-gate')", 'condition-unknown-function', { near: 'released' }],
    ["size('x') > 0", 'condition-unknown-function', {}],
    ["fired('story.1m')", 'condition-unknown-function', {}],
    ['exit', 'condition-variable', { name: 'exit' }],
    ['f.released("x")', 'condition-not-allowed', {}],
    ['f.x', 'condition-not-allowed', {}],
    ['[1].exists(x, x > 0)', 'condition-not-allowed', {}],
    ['{"a": 1} == {"a": 1}', 'condition-not-allowed', {}],
  ])('[SC4] %s', (source, code, params) => {
    expect(problemsOf(source)[0]).toMatchObject({ code, params });
  });

  test.each([
    ['released()', 'condition-arity'],
    ["decided('exit', 'host')", 'condition-arity'],
    ["sent('exit-permit', 'embassy', 'host')", 'condition-arity'],
    ["released('held-' + 'at-gate')", 'condition-literal'],
    ["round('1')", 'condition-literal'],
    ['released(1)', 'condition-literal'],
  ])('[SC5] %s', (source, code) => {
    expect(problemsOf(source)).toMatchObject([{ code }]);
  });

  test.each([
    ["released('held-at-gate'", 'condition-syntax'],
    ["released('held-at-gate') and decided('exit')", 'condition-syntax'],
    ["indicator('waiting')", 'condition-not-bool'],
    ["indicator('waiting') > 'many'", 'condition-type'],
    ["decided('exit') && authority('gate')", 'condition-type'],
  ])('[SC2] %s', (source, code) => {
    expect(problemsOf(source)).toMatchObject([{ code }]);
  });
});
