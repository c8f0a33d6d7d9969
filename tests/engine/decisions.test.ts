import { describe, expect, test } from 'vitest';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { inRound, MINUTE, openingOf, type Play, typesOf } from '#tests/support/play.ts';

const on = (play: Play, decision: string) => ({ decision, opening: openingOf(play, 'decisions', decision) });

function choose(
  play: Play,
  option: string,
  more: { tell?: string[]; languages?: number; called?: string } = {},
) {
  const { called, ...readBack } = more;
  play.act('host', { type: 'decision.readBack', ...on(play, 'exit'), option, ...readBack });
  return play.act('host', { type: 'decision.confirm', ...on(play, 'exit'), ...(called ? { called } : {}) });
}

describe('a decision', () => {
  test('[EX40] is read back, confirmed, and told to those named in the read-back, groups spelt out', () => {
    const play = inRound(1);
    const facts = choose(play, 'waive-all', { tell: ['missions', 'public', 'host'], languages: 2 });
    expect(facts[0]).toMatchObject({ type: 'decision.confirmed', option: 'waive-all', by: 'table', late: 0 });
    expect(facts[1]).toMatchObject({
      type: 'party.told',
      about: 'exit',
      to: ['embassy', 'public'],
      languages: 2,
      by: 'read-back',
    });
    expect(play.state().decisions['exit']).toMatchObject({ status: 'confirmed', effective: null });
  });

  test('[EX40] may be read back again with another option, or go back to the table', () => {
    const play = inRound(1);
    play.act('host', { type: 'decision.readBack', ...on(play, 'exit'), option: 'waive-all' });
    play.act('host', {
      type: 'decision.readBack',
      ...on(play, 'exit'),
      option: 'pay-fines',
      reason: 'Money',
    });
    expect(play.state().decisions['exit']?.readBack?.option).toBe('pay-fines');
    play.act('host', { type: 'decision.cancelReadBack', ...on(play, 'exit') });
    expect(play.state().decisions['exit']).toMatchObject({ status: 'open', readBack: null });
  });

  test('[EX37] begins to count when its round closes: effects come, and it is not taken back any more', () => {
    const play = inRound(1);
    choose(play, 'waive-all');
    expect(play.state().routes['west-road']?.travelDocuments).toBe('full');
    const facts = play.act('op', { type: 'round.close', round: 1 });
    expect(facts).toContainEqual({ type: 'decision.tookEffect', decision: 'exit' });
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'route.changed', travelDocuments: 'none', cause: 'decision:exit' }),
    );
    expect(play.state().decisions['exit']?.effective).not.toBeNull();
  });

  test('[EX41] can be taken back before it counts, keeps what it was, and comes back under a new opening', () => {
    const play = inRound(1);
    const { opening } = on(play, 'exit');
    choose(play, 'waive-all', { tell: ['missions'] });
    play.act('host', { type: 'decision.takeBack', ...on(play, 'exit') });
    const item = play.state().decisions['exit'];
    expect(item).toMatchObject({ status: 'open', settled: null, earlier: [{ option: 'waive-all' }] });
    expect(item?.opening).toBeGreaterThan(opening);
    // What was said stays said.
    expect(play.state().tellings['exit|embassy']).toBeDefined();
  });

  test('[EX42] re-opened it begins anew: new opening, due in this round, its clock from when the table sees it again', () => {
    const play = inRound(1);
    play.act('host', { type: 'decision.see', ...on(play, 'exit') });
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'round.open', round: 2 });
    play.act('op', { type: 'decision.reopen', decision: 'exit', reason: 'They asked' });
    expect(play.state().decisions['exit']).toMatchObject({
      status: 'open',
      lapsed: null,
      seen: null,
      dueRound: 2,
    });
    const host = { role: 'host', kind: 'table', language: 'en' } as const;
    const seen = () => viewFor(play.scenario, play.state(), host, play.look)['decision:exit'];
    expect(seen()?.['reopened']).toMatchObject({ reason: 'They asked' });
    expect(choose(play, 'pay-fines')[0]).toMatchObject({ late: 0 });
    expect(seen()?.['reopened']).toBeNull();
  });

  test('[EX34] deferred with a trigger it does not lapse, not even while it is read back again', () => {
    const play = inRound(1);
    play.act('host', {
      type: 'decision.defer',
      ...on(play, 'exit'),
      trigger: 'When they are 5,000',
      reviewDay: 4,
    });
    play.act('host', { type: 'decision.readBack', ...on(play, 'exit'), option: 'waive-all' });
    const facts = play.act('op', { type: 'round.close', round: 1 });
    expect(facts).toContainEqual({ type: 'decision.readBackCancelled', decision: 'exit' });
    expect(play.state().decisions['exit']).toMatchObject({
      status: 'deferred',
      deferred: { reviewDay: 4, late: 0 },
    });
  });

  test('[EX43] in rounds it is late by the rounds after the one in which it was due', () => {
    const play = inRound(1);
    play.act('host', { type: 'decision.defer', ...on(play, 'exit'), trigger: 't', reviewDay: 4 });
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'round.open', round: 2 });
    expect(choose(play, 'waive-all')[0]).toMatchObject({ late: 1 });
  });

  test('[EX46] of a role that nobody plays is settled by the rule, with the option that the scenario names', () => {
    const play = inRound(1, { inPlay: ['embassy'] });
    expect(play.state().decisions['exit']).toMatchObject({
      status: 'confirmed',
      settled: { option: 'pay-fines', by: 'rule' },
    });
    expect(play.state().tellings['exit|embassy']).toMatchObject({ by: 'notice' });
    // It chooses what is there: nobody bought tents.
    expect(play.state().decisions['tents-where']?.settled?.option).toBe('far');
  });
});

describe('the clock of a decision', () => {
  const inClock = () => {
    const play = inRound(1, { pace: 'clock', replies: 'operator' });
    choose(play, 'pay-fines');
    return play;
  };
  const tents = (play: Play) => on(play, 'tents-where');
  const confirmed = (play: Play) => {
    play.act('relief', { type: 'decision.readBack', ...tents(play), option: 'far' });
    return play.act('relief', { type: 'decision.confirm', ...tents(play) })[0];
  };

  test('[EX44] runs from opened at the table, minus pauses', () => {
    const play = inClock();
    play.wait(30 * MINUTE);
    play.act('relief', { type: 'decision.see', ...tents(play) });
    play.wait(2 * MINUTE);
    play.act('op', { type: 'exercise.pause' });
    play.wait(60 * MINUTE);
    play.act('op', { type: 'exercise.resume' });
    play.wait(3 * MINUTE);
    expect(confirmed(play)).toMatchObject({ late: 2 });
  });

  test('[EX44] stands still while an unanswered request that cites it waits; two at once wait once', () => {
    const play = inClock();
    play.act('relief', { type: 'decision.see', ...tents(play) });
    const ask: CommandInput = {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['carrier'],
      cites: 'tents-where',
    };
    play.act('relief', ask);
    play.act('relief', ask);
    play.wait(10 * MINUTE);
    for (const item of Object.values(play.state().requests))
      play.act(
        'sim',
        { type: 'request.answer', request: item.id, opening: item.opening, answer: 'refuse' },
        'carrier',
      );
    play.wait(4 * MINUTE);
    expect(confirmed(play)).toMatchObject({ late: 1 });
  });

  test.each([
    ['not a second before', 2 * MINUTE - 1, 1],
    ['with the last second', 2 * MINUTE, 2],
  ])('[EX44] counts a minute once it is whole: %s', (_, over, late) => {
    const play = inClock();
    play.act('relief', { type: 'decision.see', ...tents(play) });
    play.wait(3 * MINUTE + over);
    expect(confirmed(play)).toMatchObject({ late });
  });

  test.each(['a reminder', 'a holding reply'])('[EX44] the wait goes on after %s', (what) => {
    const play = inClock();
    play.act('relief', { type: 'decision.see', ...tents(play) });
    play.act('relief', {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['carrier'],
      cites: 'tents-where',
    });
    const asked = () => {
      const [item] = Object.values(play.state().requests);
      return { request: item?.id ?? '', opening: item?.opening ?? 0 };
    };
    play.wait(6 * MINUTE);
    if (what === 'a reminder') play.act('relief', { type: 'request.remind', ...asked() });
    else play.act('sim', { type: 'request.answer', ...asked(), answer: 'acknowledge' }, 'carrier');
    play.wait(20 * MINUTE);
    play.act('sim', { type: 'request.answer', ...asked(), answer: 'refuse' }, 'carrier');
    play.wait(4 * MINUTE);
    expect(confirmed(play)).toMatchObject({ late: 1 });
  });

  test('[EX44] a request that was withdrawn holds nothing up any more', () => {
    const play = inClock();
    play.act('relief', { type: 'decision.see', ...tents(play) });
    play.act('relief', {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['carrier'],
      cites: 'tents-where',
    });
    const [item] = Object.values(play.state().requests);
    play.act('relief', { type: 'request.withdraw', request: item?.id ?? '', opening: item?.opening ?? 0 });
    play.wait(8 * MINUTE);
    expect(confirmed(play)).toMatchObject({ late: 5 });
  });

  test("[EX45] in pace clock it lapses by the clock's entry, an extension moves it, a confirmation disarms it", () => {
    const play = inClock();
    play.act('relief', { type: 'decision.see', ...tents(play) });
    play.wait(2 * MINUTE);
    play.tick();
    expect(play.state().decisions['tents-where']?.status).toBe('open');
    play.act('op', { type: 'decision.extend', ...tents(play), minutes: 2 });
    play.wait(2 * MINUTE);
    play.tick();
    expect(play.state().decisions['tents-where']?.status).toBe('open');
    play.wait(MINUTE);
    play.tick();
    expect(play.state().decisions['tents-where']).toMatchObject({
      status: 'lapsed',
      lapsed: { reason: 'time-given' },
    });

    const other = inClock();
    other.act('relief', { type: 'decision.see', ...tents(other) });
    confirmed(other);
    other.wait(60 * MINUTE);
    other.tick();
    expect(other.state().decisions['tents-where']?.status).toBe('confirmed');
    expect(Object.keys(other.state().timers)).not.toContain('lapse:decision:tents-where');
  });

  test('[EX45] what was seen too late arms no lapse', () => {
    const play = inClock();
    play.act('op', { type: 'round.close', round: 1 });
    expect(typesOf(play.act('relief', { type: 'decision.see', ...tents(play) }))).toEqual(['decision.seen']);
  });
});
