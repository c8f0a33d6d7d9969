import { describe, expect, test } from 'vitest';
import { dueTimers, nextDueAt } from '#app/domain/exercise/clock/timers-due.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { ScenarioFile } from '#app/domain/scenario/format.ts';
import { compiledFrom, engineScenarioInput } from '#tests/support/engine-scenario.ts';
import { inRound, MINUTE, openingOf, type Play, typesOf } from '#tests/support/play.ts';
import type { ScenarioInput } from '#tests/support/tiny-scenario.ts';

function changed(change: (file: ScenarioInput) => void): Scenario {
  const input = engineScenarioInput();
  change(input);
  return compiledFrom(ScenarioFile.parse(input));
}
const inject = (id: string, when: string, round = 1) => ({
  id,
  round,
  when,
  to: ['host'],
  from: 'x',
  channel: 'post' as const,
  subject: 's',
  body: 'b',
});
const status = (play: Play, id: string) => play.state().injects[id]?.status;
const open = (play: Play, id: string, role = 'host') =>
  play.act(role, { type: 'inject.open', inject: id, opening: openingOf(play, 'injects', id) });

describe('settling', () => {
  test('[RU1] asks every condition in document order, again until nothing changes', () => {
    const scenario = changed((file) => {
      file.injects.push(
        inject('third', "released('second')"),
        inject('second', "released('first')"),
        inject('first', "opened('held-at-gate', 'host')"),
      );
    });
    const play = inRound(1, {}, scenario);
    const released = open(play, 'held-at-gate').flatMap((fact) =>
      fact.type === 'inject.released' ? [fact.inject] : [],
    );
    expect(released).toEqual(['first', 'second', 'third']);
  });

  test('[RU2] what has come does not come again, also when its condition holds no more', () => {
    const scenario = changed((file) => file.injects.push(inject('chosen', "chose('exit', 'waive-all')")));
    const play = inRound(1, {}, scenario);
    const on = () => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
    play.act('host', { type: 'decision.readBack', ...on(), option: 'waive-all' });
    play.act('host', { type: 'decision.confirm', ...on() });
    play.act('host', { type: 'decision.takeBack', ...on() });
    expect(status(play, 'chosen')).toBe('released');
    play.act('host', { type: 'decision.readBack', ...on(), option: 'waive-all' });
    expect(typesOf(play.act('host', { type: 'decision.confirm', ...on() }))).not.toContain('inject.released');
  });

  test('[RU3] a condition that fails is false, plus a fact for the operator, once, and after the move', () => {
    const play = inRound(2);
    expect(status(play, 'never-read')).toBeUndefined();
    const failed = play.entries
      .flatMap(({ events }) => events)
      .filter((fact) => fact.type === 'condition.failed');
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({
      item: 'inject:never-read',
      error: expect.stringContaining('zero') as unknown,
    });
    const facts = play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['host'] });
    expect(typesOf(facts).slice(0, 2)).toEqual(['request.sent', 'condition.failed']);
    expect(facts[0]).toMatchObject({ early: true });
  });

  test('[RU8] reading goes on in a pause, but what it sets off comes when play does', () => {
    const scenario = changed((file) => file.injects.push(inject('read', "opened('held-at-gate', 'host')")));
    const play = inRound(1, {}, scenario);
    play.act('op', { type: 'exercise.pause' });
    expect(typesOf(open(play, 'held-at-gate'))).toEqual(['inject.opened']);
    expect(typesOf(play.act('op', { type: 'exercise.resume' }))).toContain('inject.released');
  });

  test('[RU9] nothing comes before its round was opened', () => {
    const scenario = changed((file) => file.injects.push(inject('early', 'round(0)', 2)));
    const play = inRound(1, {}, scenario);
    expect(status(play, 'early')).toBeUndefined();
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'round.open', round: 2 });
    expect(status(play, 'early')).toBe('released');
  });

  test('[RU11] squares that wait for each other do not turn for ever', () => {
    const scenario = changed((file) => {
      const [line] = file.redLines ?? [];
      if (line) line.when = "!crossed('selection')";
    });
    const play = inRound(0, {}, scenario);
    expect(play.state().conditionErrors['scenario']?.error).toContain('never come to rest');
  });
});

describe('timers', () => {
  test('[RU4] are armed when what they start from has come, in story time; a story timer from the start', () => {
    const play = inRound(1, { pace: 'clock' });
    const timers = Object.values(play.state().timers).map(({ key, due, status: now }) => [key, due, now]);
    expect(timers).toContainEqual(['story.2880m', 2880, 'armed']);
    expect(timers).toContainEqual([
      expect.stringMatching(/^after\.released\.held-at-gate.*\.1800m$/),
      1800,
      'armed',
    ]);
    expect(timers.some(([key]) => String(key).startsWith('after.decided'))).toBe(false);
  });

  test('[RU5] in rounds those that are due before the round ends come with its bundle', () => {
    const play = inRound(1);
    // 30 hours after the first inject, in a round of five days.
    expect(status(play, 'order-seen')).toBe('released');
    expect(play.state().timers['story.8640m']?.status).toBe('armed');
    expect(nextDueAt(play.state())).toBeNull();
  });

  test('[RU5] what is due with the first minute of the next round comes with that one', () => {
    const scenario = changed((file) =>
      file.injects.push(
        inject('last-minute', 'storyFrom(minutes(7199))'),
        inject('first-minute', 'storyFrom(days(5))'),
      ),
    );
    const play = inRound(1, {}, scenario);
    expect(status(play, 'last-minute')).toBe('released');
    expect(status(play, 'first-minute')).toBeUndefined();
    expect(play.state().timers['story.7200m']?.status).toBe('armed');
    play.act('op', { type: 'round.close', round: 1 });
    expect(status(play, 'first-minute')).toBeUndefined();
    play.act('op', { type: 'round.open', round: 2 });
    expect(status(play, 'first-minute')).toBe('released');
  });

  test('[RU6] in pace clock they come by the entry of the clock, the earliest first', () => {
    const play = inRound(1, { pace: 'clock' });
    // Five days in twenty minutes: six hours a minute.
    const due = dueTimers(play.state(), play.now() + 10 * MINUTE).map(
      ({ dueAt }) => (dueAt - play.now()) / MINUTE,
    );
    expect(due).toEqual([2, 5, 8]);
    expect(nextDueAt(play.state())).toBe(play.now() + 2 * MINUTE);
    play.wait(5 * MINUTE);
    expect(status(play, 'order-seen')).toBeUndefined();
    play.tick();
    expect(status(play, 'order-seen')).toBe('released');
    play.act('op', { type: 'exercise.pause' });
    expect(dueTimers(play.state(), play.now() + 60 * MINUTE)).toEqual([]);
  });

  test('[RU6] in pace facilitator what is due is offered, and the operator releases it', () => {
    const play = inRound(1, { pace: 'facilitator' });
    expect(status(play, 'held-at-gate')).toBe('offered');
    play.act('op', { type: 'inject.hold', inject: 'held-at-gate' });
    play.act('op', { type: 'inject.release', inject: 'held-at-gate' });
    expect(status(play, 'held-at-gate')).toBe('released');
    expect(play.state().decisions['exit']?.status).toBe('open');
  });

  test('[RU12] the operator moves the story within the round, and what is passed comes', () => {
    const play = inRound(1, { pace: 'clock' });
    const facts = play.act('op', { type: 'story.advance', to: 1.5 });
    expect(facts).toContainEqual(expect.objectContaining({ type: 'inject.released', inject: 'order-seen' }));
    expect(play.state().clock).toMatchObject({ story: 2160, rate: 360 });
  });
});

describe('expectations', () => {
  test('[RU7] a contingency inject is always offered, and prompts when it is released', () => {
    const play = inRound(1);
    expect(status(play, 'who-has-the-list')).toBe('offered');
    expect(play.act('op', { type: 'inject.release', inject: 'who-has-the-list' })).toContainEqual({
      type: 'expectation.prompted',
      expectation: 'own-list',
    });
    expect(play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] })).toContainEqual({
      type: 'expectation.met',
      expectation: 'own-list',
      prompted: true,
      by: 'act',
    });
  });

  test('[RU7] released before anybody watched, it has prompted', () => {
    const play = inRound(0);
    play.act('op', { type: 'inject.release', inject: 'who-has-the-list' });
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    expect(play.state().expectations['own-list']?.status).toBe('prompted');
  });

  test('[RU13] are watched only of roles at a table, and met by what was done before', () => {
    expect(inRound(1, { inPlay: ['host'] }).state().expectations).toEqual({});
    const play = inRound(0);
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    expect(play.state().expectations['own-list']).toMatchObject({ status: 'met', prompted: null });
  });
});
