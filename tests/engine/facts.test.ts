import { describe, expect, test } from 'vitest';
import { factsOf } from '#app/domain/exercise/engine/facts-of.ts';
import { inWords } from '#app/domain/exercise/engine/line-words.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { FactReader } from '#app/domain/scenario/compiled.ts';
import { keyBook } from '#tests/support/engine-scenario.ts';
import { inRound, openingOf, type Play, roomOf } from '#tests/support/play.ts';

/** What conditions ask, answered from the play as it is at each question. */
const facts = (play: Play): FactReader => factsOf(play.scenario, play.state);
const exit = (play: Play) => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
const ask = (more: object = {}): CommandInput => ({
  type: 'request.send',
  kind: 'exit-permit',
  to: ['host'],
  ...more,
});

function choose(play: Play, option: string) {
  play.act('host', { type: 'decision.readBack', ...exit(play), option });
  play.act('host', { type: 'decision.confirm', ...exit(play), called: 'a lawyer' });
}

function answer(play: Play, more: object) {
  const request = Object.values(play.state().requests).at(-1);
  const on = { request: request?.id ?? '', opening: request?.opening ?? 0 };
  play.act('host', { type: 'request.answer', ...on, ...more } as CommandInput);
}

describe('what conditions ask', () => {
  test('[SC1] phases begin and end, rounds open and close', () => {
    const play = inRound(0);
    const before = facts(play);
    expect([before.phase('preparedness'), before.ended('preparedness'), before.phase('none')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([before.round(0), before.round(1), before.closed(0)]).toEqual([true, false, false]);
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    expect([before.phase('preparedness'), before.ended('preparedness')]).toEqual([false, true]);
    expect([before.phase('response'), before.ended('response'), before.ended('none')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([before.round(1), before.closed(0), before.closed(1)]).toEqual([true, true, false]);
  });

  test('[SC1] a message is released, then opened and acknowledged by each table for itself', () => {
    const play = inRound(1);
    const on = {
      inject: 'held-at-gate',
      opening: openingOf(play, 'injects', 'held-at-gate'),
    };
    const asked = () => {
      const { released, opened, acknowledged } = methodsOf(facts(play));
      return [released('held-at-gate'), opened('held-at-gate', 'host'), acknowledged('held-at-gate', 'host')];
    };
    expect(asked()).toEqual([true, false, false]);
    play.act('host', { type: 'inject.open', ...on });
    expect(asked()).toEqual([true, true, false]);
    play.act('host', { type: 'inject.acknowledge', ...on });
    expect(asked()).toEqual([true, true, true]);
    const now = facts(play);
    expect([now.opened('held-at-gate', 'embassy'), now.acknowledged('held-at-gate', 'embassy')]).toEqual([
      false,
      false,
    ]);
    expect([now.released('none'), now.opened('none', 'host'), now.acknowledged('none', 'host')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('[SC1] a decision is open, put off, made or lapsed, and only one of them', () => {
    const asked = (play: Play) => {
      const { chose, decided, deferred, lapsed } = methodsOf(facts(play));
      return [chose('exit', 'pay-fines'), decided('exit'), deferred('exit'), lapsed('exit')];
    };
    const open = inRound(1);
    expect(asked(open)).toEqual([false, false, false, false]);
    const put = inRound(1);
    put.act('host', { type: 'decision.defer', ...exit(put), trigger: 't', reviewDay: 4 });
    expect(asked(put)).toEqual([false, false, true, false]);
    const made = inRound(1);
    choose(made, 'pay-fines');
    expect(asked(made)).toEqual([true, true, false, false]);
    expect(facts(made).chose('exit', 'waive-all')).toBe(false);
    open.act('op', { type: 'round.close', round: 1 });
    expect(asked(open)).toEqual([false, false, false, true]);
    const none = facts(open);
    expect([
      none.chose('none', 'x'),
      none.decided('none'),
      none.deferred('none'),
      none.lapsed('none'),
    ]).toEqual([false, false, false, false]);
  });

  test('[SC1] an expected act is met by what it asks for', () => {
    const play = inRound(1);
    expect([facts(play).met('own-list'), facts(play).met('none')]).toEqual([false, false]);
    play.act('embassy', ask());
    expect(facts(play).met('own-list')).toBe(true);
  });

  test('[SC1] a request is sent, with what, by whom, and agreed or refused on which terms', () => {
    const play = inRound(1, { replies: 'operator' });
    const now = facts(play);
    expect([now.sent('exit-permit'), now.agreed('exit-permit'), now.refused('exit-permit')]).toEqual([
      false,
      false,
      false,
    ]);
    play.act('embassy', ask({ fields: { people: 7 } }));
    expect([
      now.sent('exit-permit'),
      now.sent('exit-permit', 'embassy'),
      now.sent('exit-permit', 'host'),
    ]).toEqual([true, true, false]);
    expect(now.sent('place-for-tents')).toBe(false);
    expect(now.sentWith('exit-permit', 'where', 'at-gate')).toBe(false);
    expect(now.agreedWith('exit-permit', 'with-list')).toBe(false);
    answer(play, { answer: 'agree-with-conditions', conditions: ['with-list'] });
    expect([now.agreed('exit-permit'), now.agreedWith('exit-permit', 'with-list')]).toEqual([true, true]);
    expect([
      now.agreedWith('exit-permit', 'by-faith'),
      now.agreedWith('place-for-tents', 'with-list'),
    ]).toEqual([false, false]);
    expect(now.refused('exit-permit')).toBe(false);
  });

  test('[SC1] a request that was withdrawn was not sent', () => {
    const play = inRound(1, { replies: 'operator' });
    play.act('embassy', ask({ fields: { where: 'at-gate' } }));
    expect(facts(play).sentWith('exit-permit', 'where', 'at-gate')).toBe(true);
    const request = Object.values(play.state().requests).at(-1);
    play.act('embassy', {
      type: 'request.withdraw',
      request: request?.id ?? '',
      opening: request?.opening ?? 0,
    });
    expect(facts(play).sent('exit-permit')).toBe(false);
    expect(facts(play).sentWith('exit-permit', 'where', 'at-gate')).toBe(false);
  });

  test('[SC1] a talk counts about its subject, from its side, once it was confirmed', () => {
    const play = inRound(1);
    play.act('host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' });
    expect(facts(play).spoke('exit')).toBe(false);
    const spoken = Object.keys(play.state().spoken)[0] ?? '';
    play.act('embassy', { type: 'spoken.confirm', spoken, opening: openingOf(play, 'spoken', spoken) });
    const { spoke } = methodsOf(facts(play));
    expect([spoke('exit'), spoke('exit', 'host'), spoke('exit', 'embassy'), spoke('tents-where')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('[SC1] a red line is crossed until it is taken back, and stays crossed when that takes effect', () => {
    const play = inRound(1);
    const { crossed } = methodsOf(facts(play));
    choose(play, 'by-nationality');
    expect([crossed('selection'), crossed('left-alone')]).toEqual([true, false]);
    play.act('host', { type: 'decision.takeBack', ...exit(play) });
    expect(crossed('selection')).toBe(false);
    choose(play, 'by-nationality');
    play.act('op', { type: 'round.close', round: 1 });
    expect(play.state().redLines['selection|decision:exit']?.status).toBe('effective');
    expect(crossed('selection')).toBe(true);
  });

  test('[SC1] a number is that of its indicator, and 0 of one that there is not', () => {
    const play = inRound(0);
    const waiting = Object.values(play.state().cells)
      .filter(({ status }) => status === 'waiting')
      .reduce((sum, { people }) => sum + people, 0);
    expect(waiting).toBeGreaterThan(0);
    const now = facts(play);
    expect([now.indicator('waiting'), now.indicator('nobody'), now.indicator('none')]).toEqual([
      waiting,
      0,
      0,
    ]);
  });

  test('[SC1] a movement leaves or fails, and a place is somebody’s by the day', () => {
    const play = inRound(1);
    const now = facts(play);
    expect([
      now.departed('first-bus'),
      now.failed('first-bus'),
      now.failed('none'),
      now.departed('none'),
    ]).toEqual([false, false, false, false]);
    expect([now.authority('gate'), now.authority('nowhere')]).toEqual(['host', '']);
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'round.open', round: 2 });
    expect(now.authority('gate')).toBe('relief');
    play.act('op', { type: 'round.close', round: 2 });
    expect([now.departed('first-bus'), now.failed('first-bus')]).toEqual([false, true]);
  });

  test('[SC1] what was bought was bought by somebody', () => {
    const play = inRound(0);
    play.act('embassy', { type: 'budget.spend', items: ['wardens'] });
    const { bought } = methodsOf(facts(play));
    expect([
      bought('wardens'),
      bought('wardens', 'embassy'),
      bought('wardens', 'host'),
      bought('wardens', 'nobody'),
    ]).toEqual([true, true, false, false]);
    expect(bought('tents')).toBe(false);
  });
});

/** Bound, so that a test can name them alone. */
function methodsOf(reader: FactReader): FactReader {
  return new Proxy(reader, {
    get: (of, name) => (Reflect.get(of, name) as (...args: unknown[]) => unknown).bind(of),
  });
}

describe('a line of the timeline in words', () => {
  const { scenario } = roomOf();
  const words = { scenario, book: keyBook, textOf: (ref: string) => (ref === 'gone' ? null : `‹${ref}›`) };
  const said = (param: Parameters<typeof inWords>[0]['params'][string]) =>
    inWords({ what: 'x', params: { it: param } }, words).params['it'];

  test.each([
    ['a number', 3, 3],
    ['an id that stays one', 'rule', 'rule'],
    ['a title', { title: 'exit', table: 'decisions' }, '«decisions.exit.title»'],
    ['a subject', { subject: 'exit-permit' }, '«requests.exit-permit.title»'],
    ['a subject of its own', { subject: 'Seats on Friday' }, 'Seats on Friday'],
    ['no subject', { subject: '' }, '…'],
    ['an option', { option: 'near', decision: 'tents-where' }, '«decisions.tents-where.options.near.text»'],
    ['a square', { square: 'permit', movement: 'first-bus' }, '«movements.first-bus.squares.permit.label»'],
    ['a task', { task: 'exit-open' }, '«decisions.exit.tasks.exit-open.title»'],
    [
      'a line of coordination',
      { task: 'sent:exit-permit:embassy' },
      '«requests.exit-permit.title» (name of embassy)',
    ],
    ['a message', { inject: 'held-at-gate' }, '«injects.held-at-gate.subject»'],
    [
      'purchases',
      { bought: ['tents', 'wardens'] },
      '«budget.items.tents.title», «budget.items.wardens.title»',
    ],
    ['free text', { text: 't1' }, '‹t1›'],
    ['free text that was removed', { text: 'gone' }, ''],
  ] as const)('[EX121] %s', (_, param, word) => {
    expect(said(param)).toBe(word);
  });

  test('[EX121] names parties by id, says where a text was removed, and what is silent', () => {
    const params = {
      party: { party: 'host' },
      to: { parties: ['embassy', 'relief'] },
      note: { text: 't1' },
    } as const;
    expect(inWords({ what: 'x', params }, words)).toEqual({
      what: 'x',
      params: { note: '‹t1›' },
      names: { party: ['host'], to: ['embassy', 'relief'] },
    });
    expect(inWords({ what: 'x', params: { note: { text: 'gone' } }, isSilent: true }, words)).toEqual({
      what: 'x.removed',
      params: { note: '' },
      names: {},
      isSilent: true,
    });
  });
});
