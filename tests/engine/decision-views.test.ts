import { describe, expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import { newsOf, viewFor } from '#app/domain/exercise/view-for.ts';
import { inRound, MINUTE, newPlay, openingOf, type Play } from '#tests/support/play.ts';

const HOST: Audience = { role: 'host', kind: 'table', language: 'en' };
const RELIEF: Audience = { role: 'relief', kind: 'table', language: 'en' };
const OP: Audience = { role: null, kind: 'operator', language: 'en' };

const seen = (play: Play, audience: Audience, id = 'exit') =>
  viewFor(play.scenario, play.state(), audience, play.look)[`decision:${id}`];
const on = (play: Play, decision = 'exit') => ({ decision, opening: openingOf(play, 'decisions', decision) });

function choose(play: Play, option: string, more: object = {}) {
  play.act('host', { type: 'decision.readBack', ...on(play), option, ...more });
  play.act('host', { type: 'decision.confirm', ...on(play), called: 'a lawyer' });
}

/** What news the last entry was for the operator. */
const lastNews = (play: Play) =>
  newsOf(play.scenario, play.stateAt(play.state().seq - 1), play.state(), OP, play.look)?.put ?? {};

/** A round in which nobody came to the table that decides. */
function emptyTable(): Play {
  const play = newPlay({ replies: 'operator' });
  play.join('op', 'operator', null);
  play.join('embassy', 'table', 'embassy');
  for (const command of [
    { type: 'exercise.start' },
    { type: 'round.close', round: 0 },
    { type: 'round.open', round: 1 },
  ] as const)
    play.act('op', command);
  return play;
}

describe('a decision on a screen', () => {
  test('[VI5] has its words, its options, and whom one may tell: never the role itself', () => {
    const play = inRound(1);
    expect(seen(play, HOST)).toMatchObject({
      role: 'host',
      title: '«decisions.exit.title»',
      asks: '«decisions.exit.asks»',
      options: ['waive-all', 'pay-fines', 'by-nationality'].map((id) => ({
        id,
        text: `«decisions.exit.options.${id}.text»`,
      })),
      tell: [
        { id: 'embassy', name: 'name of embassy' },
        { id: 'carrier', name: 'name of carrier' },
      ],
      readBack: null,
      settled: null,
      deferred: null,
      lapsed: null,
      reopened: null,
      effective: null,
    });
    expect(seen(play, HOST)).not.toHaveProperty('dilemma');
    expect(seen(play, HOST)).not.toHaveProperty('closes');
  });

  test('[VI5] shows what was read back, and then what was chosen, by whom, when and why', () => {
    const play = inRound(1);
    const said = { option: 'waive-all', tell: ['carrier'], languages: 2, reason: 'They wait' };
    const text = '«decisions.exit.options.waive-all.text»';
    play.act('host', { type: 'decision.readBack', ...on(play), ...said });
    const shown = { id: 'waive-all', text, tell: ['carrier'], languages: 2, reason: 'They wait' };
    expect(seen(play, HOST)).toMatchObject({ status: 'read-back', readBack: shown, settled: null });
    play.act('host', { type: 'decision.confirm', ...on(play) });
    const { seq, at } = play.state();
    expect(seen(play, HOST)).toMatchObject({
      status: 'confirmed',
      readBack: null,
      settled: { ...shown, by: 'table', late: 0, when: { seq, at, round: 1 } },
    });
  });

  test('[EX34] shows a deferral, [EX42] a re-opening and [EX31] a lapse, each with its reason', () => {
    const play = inRound(1);
    play.act('host', { type: 'decision.defer', ...on(play), trigger: 'Word comes', reviewDay: 4 });
    expect(seen(play, HOST)).toMatchObject({ deferred: { trigger: 'Word comes', reviewDay: 4 } });
    play.act('op', { type: 'decision.reopen', decision: 'exit', reason: 'It came' });
    expect(seen(play, HOST)).toMatchObject({
      status: 'open',
      deferred: null,
      reopened: { reason: 'It came' },
    });
    play.act('op', { type: 'round.close', round: 1, reasons: { 'decision:exit': 'not-reached' } });
    expect(seen(play, HOST)).toMatchObject({ status: 'lapsed', lapsed: { reason: 'not-reached' } });
  });

  test('[EX45] runs out in pace clock alone, from when it was seen, with the minutes that were added', () => {
    const ends = (play: Play) => seen(play, RELIEF, 'tents-where')?.['endsAt'];
    const play = inRound(1, { pace: 'clock', replies: 'operator' });
    choose(play, 'pay-fines');
    expect(ends(play)).toBeNull();
    play.wait(MINUTE);
    play.act('relief', { type: 'decision.see', ...on(play, 'tents-where') });
    expect(ends(play)).toBe(4 * MINUTE);
    play.act('op', { type: 'decision.extend', ...on(play, 'tents-where'), minutes: 2 });
    expect(ends(play)).toBe(6 * MINUTE);
    expect(seen(play, RELIEF, 'tents-where')).toMatchObject({ minutes: 5 });
    const rounds = inRound(1);
    choose(rounds, 'pay-fines');
    rounds.act('relief', { type: 'decision.see', ...on(rounds, 'tents-where') });
    expect(ends(rounds)).toBeNull();
  });

  test('[VI6] has its dilemma and its source for those who steer, and since when it waits while it does', () => {
    const play = inRound(1);
    expect(seen(play, OP)).toMatchObject({
      dilemma: '«decisions.exit.dilemma»',
      source: '«decisions.exit.source»',
      since: 0,
    });
    play.act('host', { type: 'decision.readBack', ...on(play), option: 'waive-all' });
    expect(seen(play, OP)).toMatchObject({ since: 0 });
    play.act('host', { type: 'decision.confirm', ...on(play) });
    expect(seen(play, OP)).not.toHaveProperty('since');
    expect(seen(play, OP)).toMatchObject({ closes: null });
  });
});

describe('why a decision would close', () => {
  test('[EX32] [VI1] changes when somebody comes to its table, and those who steer hear of it', () => {
    const play = emptyTable();
    expect(seen(play, OP)).toMatchObject({
      closes: { withRound: true, shown: 'empty', reason: 'not-reached' },
    });
    play.join('host', 'table', 'host');
    expect(lastNews(play)['decision:exit']).toMatchObject({
      closes: { shown: 'unseen', reason: 'not-reached' },
    });
    // Another one at the same table makes no difference.
    play.join('host-2', 'table', 'host');
    expect(lastNews(play)['decision:exit']).toBeUndefined();
    play.act('host', { type: 'decision.see', ...on(play) });
    expect(seen(play, OP)).toMatchObject({ closes: { shown: null, reason: null } });
  });

  test('[EX32] [VI1] changes with a request that blocks it and cites it, and with its answer', () => {
    const play = inRound(1, { replies: 'operator' });
    choose(play, 'pay-fines');
    play.act('relief', { type: 'decision.see', ...on(play, 'tents-where') });
    const shown = () => lastNews(play)['decision:tents-where'];
    // Of another kind, from somebody else, or without the citation, it holds nothing up.
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['carrier'] });
    play.act('embassy', { type: 'request.send', kind: 'place-for-tents', to: ['carrier'] });
    play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['carrier'] });
    expect(shown()).toBeUndefined();
    expect(seen(play, OP, 'tents-where')).toMatchObject({ closes: { shown: null } });
    play.act('relief', {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['carrier'],
      cites: 'tents-where',
    });
    expect(shown()).toMatchObject({ closes: { shown: 'blocked', reason: 'blocked' } });
    const request = Object.values(play.state().requests).at(-1);
    const answer = { request: request?.id ?? '', opening: request?.opening ?? 0 } as const;
    // A counter gives the turn back to the one that asked.
    play.act(
      'sim',
      { type: 'request.answer', ...answer, answer: 'counter', conditions: ['for-a-week'] },
      'carrier',
    );
    expect(shown()).toMatchObject({ closes: { shown: null } });
    const now = play.state().requests[answer.request]?.opening ?? 0;
    const back = { request: answer.request, opening: now } as const;
    play.act('relief', { type: 'request.answer', ...back, answer: 'counter', conditions: [] });
    expect(shown()).toMatchObject({ closes: { shown: 'blocked' } });
  });
});

describe('how late a decision is', () => {
  const start = () => {
    const play = inRound(1, { pace: 'clock', replies: 'operator' });
    choose(play, 'pay-fines');
    play.act('relief', { type: 'decision.see', ...on(play, 'tents-where') });
    return play;
  };
  const late = (play: Play) => {
    play.act('relief', { type: 'decision.readBack', ...on(play, 'tents-where'), option: 'far' });
    play.act('relief', { type: 'decision.confirm', ...on(play, 'tents-where') });
    return play.state().decisions['tents-where']?.settled?.late;
  };
  const ask = (play: Play, seat: string, more: object = {}) => {
    play.act(seat, { type: 'request.send', kind: 'place-for-tents', to: ['carrier'], ...more });
    return Object.values(play.state().requests).at(-1)?.id ?? '';
  };
  const item = (play: Play, request: string) => ({
    request,
    opening: play.state().requests[request]?.opening ?? 0,
  });
  const cites = { cites: 'tents-where' };

  test('[EX44] no wait counts of a request that does not cite it, or that another role sent', () => {
    const play = start();
    ask(play, 'relief');
    ask(play, 'embassy');
    play.wait(9 * MINUTE);
    expect(late(play)).toBe(6);
  });

  test('[EX44] the wait still counts that has no end yet, and two waits after each other count both', () => {
    const play = start();
    const first = ask(play, 'relief', cites);
    play.wait(4 * MINUTE);
    play.act('sim', { type: 'request.answer', ...item(play, first), answer: 'refuse' }, 'carrier');
    play.wait(2 * MINUTE);
    ask(play, 'relief', cites);
    play.wait(7 * MINUTE);
    // Two minutes of its own three are used up.
    expect(late(play)).toBe(0);
  });

  test('[EX44] of a request with counters only the time counts in which it was the other side’s turn', () => {
    const play = start();
    const request = ask(play, 'relief', cites);
    play.wait(2 * MINUTE);
    play.act(
      'sim',
      { type: 'request.answer', ...item(play, request), answer: 'counter', conditions: ['for-a-week'] },
      'carrier',
    );
    // Its own turn: five minutes.
    play.wait(5 * MINUTE);
    play.act('relief', { type: 'request.answer', ...item(play, request), answer: 'counter', conditions: [] });
    play.wait(10 * MINUTE);
    play.act('sim', { type: 'request.answer', ...item(play, request), answer: 'refuse' }, 'carrier');
    play.act('sim', { type: 'request.takeBack', ...item(play, request) }, 'carrier');
    play.wait(10 * MINUTE);
    expect(late(play)).toBe(2);
  });

  test('[EX44] minutes that were added come on top of its own', () => {
    const play = start();
    play.act('op', { type: 'decision.extend', ...on(play, 'tents-where'), minutes: 4 });
    play.wait(9 * MINUTE);
    expect(late(play)).toBe(2);
  });

  test('[EX43] settled between two rounds, it is late by the last round that was opened', () => {
    const play = inRound(1);
    play.act('host', { type: 'decision.defer', ...on(play), trigger: 't', reviewDay: 4 });
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'round.open', round: 2 });
    play.act('op', { type: 'round.close', round: 2 });
    choose(play, 'waive-all');
    expect(play.state().decisions['exit']?.settled?.late).toBe(1);
  });
});
