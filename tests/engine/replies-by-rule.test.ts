import { describe, expect, test } from 'vitest';
import type { RequestItem } from '#app/domain/exercise/request/item.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { inRound, newPlay, openingOf, type Play, typesOf } from '#tests/support/play.ts';

// The carrier has no table. Its ready replies: it agrees once it was spoken to, offers a week from round 2 on, holds off at any
// time, and refuses once round 1 is closed.

const ask = (play: Play, more: object = {}) =>
  play.act('relief', {
    type: 'request.send',
    kind: 'place-for-tents',
    to: ['carrier'],
    ...more,
  } as CommandInput);
function last(play: Play): RequestItem {
  const item = Object.values(play.state().requests).at(-1);
  if (!item) throw new Error('Nothing was asked');
  return item;
}
const answer = (play: Play, seat: string, more: object, as?: string) =>
  play.act(
    seat,
    { type: 'request.answer', request: last(play).id, opening: last(play).opening, ...more } as CommandInput,
    as,
  );
const speak = (play: Play) =>
  play.act('relief', { type: 'spoken.note', with: 'carrier', about: 'place-for-tents', outcome: 'agreed' });
function nextRound(play: Play, round: number) {
  play.act('op', { type: 'round.close', round: round - 1 });
  return play.act('op', { type: 'round.open', round });
}

describe('[RU10] a party that nobody plays answers by rule', () => {
  test('with the first ready reply that holds, at once, and as simulated', () => {
    const play = inRound(1);
    expect(ask(play)).toContainEqual(
      expect.objectContaining({
        type: 'request.acknowledged',
        by: 'carrier',
        simulated: true,
        revertDay: null,
      }),
    );
    expect(last(play)).toMatchObject({ status: 'acknowledged', turn: 'carrier' });
    const spoken = inRound(1);
    speak(spoken);
    ask(spoken);
    expect(last(spoken)).toMatchObject({ status: 'agreed', turn: null, conditions: [] });
    expect(last(spoken).steps.at(-1)).toMatchObject({
      what: 'agreed',
      by: 'carrier',
      simulated: true,
    });
  });

  test('holds off once; then only a reply that something new makes hold', () => {
    const play = inRound(1);
    ask(play);
    play.act('host', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' });
    expect(last(play).steps.map(({ what }) => what)).toEqual(['sent', 'acknowledged']);
    expect(typesOf(speak(play))).toContain('request.agreed');
    expect(last(play)).toMatchObject({ status: 'agreed' });
  });

  test('at the close of the round it holds off no more, but refuses or lets it lapse', () => {
    const play = inRound(1);
    ask(play);
    const facts = play.act('op', { type: 'round.close', round: 1 });
    expect(facts).toContainEqual(
      expect.objectContaining({
        type: 'request.refused',
        by: 'carrier',
        simulated: true,
        refusal: null,
        ready: 'no',
      }),
    );
    expect(last(play)).toMatchObject({ status: 'refused', turn: null });
  });

  test('counters, and never counters a counter; taking one takes the terms that it names', () => {
    const play = inRound(1, { replies: 'operator' });
    ask(play);
    nextRound(play, 2);
    expect(last(play)).toMatchObject({ status: 'sent', turn: 'carrier' });
    const rule = inRound(1);
    nextRound(rule, 2);
    ask(rule);
    expect(last(rule)).toMatchObject({ status: 'countered', turn: 'relief', conditions: ['for-a-week'] });
    expect(last(rule).steps.at(-1)).toMatchObject({ what: 'countered', simulated: true });
    // Not with another counter: it refuses.
    answer(rule, 'relief', { answer: 'counter', conditions: ['for-a-week'] });
    expect(last(rule)).toMatchObject({ status: 'refused' });
    const agreed = inRound(1);
    nextRound(agreed, 2);
    ask(agreed);
    speak(agreed);
    answer(agreed, 'relief', { answer: 'counter', conditions: ['for-a-week'] });
    expect(last(agreed)).toMatchObject({ status: 'agreed', conditions: ['for-a-week'] });
  });

  test('with the conditions that its ready reply names', () => {
    const play = newPlay({ inPlay: ['embassy', 'relief'] });
    play.join('op', 'operator', null);
    play.join('embassy', 'table', 'embassy');
    play.act('op', { type: 'exercise.start' });
    play.act('embassy', { type: 'budget.spend', items: ['wardens'] });
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    expect(last(play)).toMatchObject({ status: 'agreed', conditions: ['with-list'] });
    expect(last(play).steps.at(-1)).toMatchObject({ by: 'host', simulated: true });
  });

  test('not where the operator answers, and not for a table', () => {
    const play = inRound(1, { replies: 'operator' });
    expect(typesOf(ask(play))).not.toContain('request.acknowledged');
    const facts = play.act('op', { type: 'round.close', round: 1 });
    expect(typesOf(facts).filter((type) => type.startsWith('request.'))).toEqual([]);
    const table = inRound(1);
    ask(table, { to: ['host'] });
    expect(last(table)).toMatchObject({ status: 'sent', turn: 'host' });
  });
});

describe('[EX57] what a request closes with', () => {
  const OP = { role: null, kind: 'operator', language: 'en' } as const;
  const closes = (play: Play) =>
    viewFor(play.scenario, play.state(), OP, play.look)[`request:${last(play).id}`]?.['closes'];

  test('it waits one round more than its own, and for nobody once it was answered', () => {
    const play = inRound(1, { replies: 'operator' });
    ask(play);
    expect(closes(play)).toMatchObject({ withRound: false, shown: 'empty', reason: 'not-reached' });
    nextRound(play, 2);
    expect(closes(play)).toMatchObject({ withRound: true });
    answer(play, 'sim', { answer: 'refuse' }, 'carrier');
    expect(closes(play)).toBeNull();
    expect(typesOf(play.act('op', { type: 'round.close', round: 2 }))).not.toContain('request.lapsed');
  });

  test('carried it stays open, and one to a table lapses with the reason that is given', () => {
    const play = inRound(1, { replies: 'operator' });
    ask(play, { to: ['host'] });
    expect(closes(play)).toMatchObject({ shown: null, reason: null });
    nextRound(play, 2);
    const key = `request:${last(play).id}`;
    play.act('op', { type: 'round.close', round: 2, reasons: { [key]: 'carry' } });
    expect(last(play)).toMatchObject({ status: 'sent', turn: 'host' });
    expect(play.act('op', { type: 'exercise.end', reasons: { [key]: 'time-given' } })).toContainEqual({
      type: 'request.lapsed',
      request: last(play).id,
      reason: 'time-given',
    });
  });
});

describe('[PA83] who has not sent what was expected', () => {
  const OP = { role: null, kind: 'operator', language: 'en' } as const;
  const unsent = (play: Play) =>
    viewFor(play.scenario, play.state(), OP, play.look)['request-kind:exit-permit']?.['unsent'];

  test('is nobody before its round, nobody without a table, and who withdrew it', () => {
    expect(unsent(inRound(0))).toEqual([]);
    expect(unsent(inRound(1, { inPlay: ['host', 'relief'] }))).toEqual([]);
    const play = inRound(1);
    // Another request, and one of the same kind from elsewhere, are not it.
    ask(play, { to: ['host'] });
    expect(unsent(play)).toMatchObject([{ from: 'embassy', round: 1 }]);
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['relief'] });
    expect(unsent(play)).toEqual([]);
    play.act('embassy', {
      type: 'request.withdraw',
      request: last(play).id,
      opening: openingOf(play, 'requests', last(play).id),
    });
    expect(unsent(play)).toMatchObject([{ from: 'embassy', closes: { withRound: true } }]);
    nextRound(play, 2);
    expect(unsent(play)).toMatchObject([{ from: 'embassy', closes: null }]);
  });
});
