import { describe, expect, test } from 'vitest';
import { playAt, storyAt } from '#app/domain/exercise/clock/clocks.ts';
import { readCommand } from '#app/domain/exercise/commands.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { fold } from '#app/domain/exercise/fold.ts';
import { createdEntry, forkedEntries } from '#app/domain/exercise/stage/create.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';
import { inRound, MINUTE, metaOf, newPlay, openingOf, roomOf, typesOf } from '#tests/support/play.ts';

const DAY = 1440;

describe('the log', () => {
  test('[EX3] an exercise begins with its own fact, as entry 1', () => {
    const entry = createdEntry({ exercise: 'e' as ExerciseId, at: 5, meta: metaOf() });
    expect(entry).toMatchObject({
      seq: 1,
      epoch: 0,
      seat: 'system',
      events: [{ type: 'exercise.created', pace: 'rounds' }],
    });
  });

  test('[EX6] an entry is never before the last one, whatever the clock of the machine says', () => {
    const play = inRound(0);
    const { at } = play.state();
    play.wait(-50_000);
    play.act('host', { type: 'seat.handOver' });
    expect(play.state().at).toBe(at);
  });

  test('[EX8] a command that comes twice is judged twice: who sent what already, the store knows', () => {
    const play = inRound(0);
    expect(play.send('host', { type: 'seat.handOver' }).ok).toBe(true);
    expect(play.send('host', { type: 'seat.handOver' }).ok).toBe(true);
    expect(play.state().seats['host']?.handovers).toBe(2);
  });
});

describe('stages', () => {
  test('[EX20] STARTEX opens round 0 and sets the story to its first day', () => {
    const play = roomOf();
    play.act('op', { type: 'exercise.brief' });
    const facts = play.act('op', { type: 'exercise.start' });
    expect(typesOf(facts).slice(0, 3)).toEqual(['exercise.started', 'round.opened', 'story.jumped']);
    expect(play.state()).toMatchObject({
      stage: 'running',
      round: 0,
      clock: { story: -30 * DAY, horizon: 0, rate: 0 },
    });
  });

  test.each(['break', 'talk'] as const)('[EX21] the real world may stop a pause: %s', (reason) => {
    const play = inRound(0);
    play.act('op', { type: 'exercise.pause', reason });
    expect(play.refusal('op', { type: 'exercise.pause', reason: 'talk' })).toBe('wrong-stage');
    play.act('op', { type: 'exercise.pause', reason: 'real-world' });
    expect(play.state().clock).toMatchObject({ running: false, stopped: 'real-world' });
    expect(play.refusal('op', { type: 'exercise.pause', reason: 'real-world' })).toBe('wrong-stage');
    play.act('op', { type: 'exercise.resume' });
    expect(play.state().clock).toMatchObject({ running: true, stopped: null });
  });

  test('[EX21] clocks stand still in a pause', () => {
    const play = inRound(0, { pace: 'clock' });
    play.wait(2 * MINUTE);
    play.act('op', { type: 'exercise.pause', reason: 'talk' });
    const { clock } = play.state();
    expect(clock).toMatchObject({ running: false, play: 2 * MINUTE, stopped: 'talk' });
    expect(clock.story).toBeCloseTo(-30 * DAY + 2 * 3 * DAY);
    play.wait(60 * MINUTE);
    play.act('op', { type: 'exercise.resume' });
    play.wait(MINUTE);
    expect(playAt(play.state().clock, play.now())).toBe(3 * MINUTE);
    expect(storyAt(play.state().clock, play.now())).toBeCloseTo(-30 * DAY + 3 * 3 * DAY);
  });

  test('[EX22] after downtime the exercise is held at the last heartbeat, but never before its last entry', () => {
    const play = inRound(0);
    play.wait(MINUTE);
    play.act('host', { type: 'seat.handOver' });
    const last = play.now();
    play.wait(30_000);
    const beat = play.now();
    play.wait(3 * 60 * MINUTE);
    expect(play.act('system', { type: 'exercise.hold', since: beat })).toEqual([
      { type: 'clock.heldAt', at: beat },
    ]);
    expect(play.state()).toMatchObject({
      stage: 'paused',
      clock: { play: MINUTE + 30_000, stopped: 'held' },
    });

    const other = inRound(0);
    other.wait(MINUTE);
    other.act('host', { type: 'seat.handOver' });
    other.wait(60 * MINUTE);
    other.act('system', { type: 'exercise.hold', since: last - 30_000 });
    expect(other.state().clock.play).toBe(MINUTE);
  });

  test('[EX23] ENDEX records where each phase stood, closes what is open as not reached and lets choices count', () => {
    const play = inRound(1);
    play.act('host', {
      type: 'decision.see',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
    });
    const facts = play.act('op', { type: 'exercise.end' });
    expect(facts[0]).toEqual({
      type: 'exercise.ended',
      phases: { preparedness: 'ended', response: 'active', 'post-crisis': 'waiting' },
    });
    expect(facts).toContainEqual({ type: 'decision.lapsed', decision: 'exit', reason: 'not-reached' });
    expect(facts).toContainEqual({
      type: 'expectation.notMet',
      expectation: 'own-list',
      reason: 'not-reached',
    });
    expect(play.state()).toMatchObject({
      stage: 'hot-wash',
      round: null,
      clock: { running: false, stopped: 'ended' },
    });
  });

  test('[EX23] the operator may say at ENDEX that there was time', () => {
    const play = inRound(1);
    const facts = play.act('op', { type: 'exercise.end', reasons: { 'decision:exit': 'time-given' } });
    expect(facts).toContainEqual({ type: 'decision.lapsed', decision: 'exit', reason: 'time-given' });
  });

  test('[EX24] ratings are changed with a reason that keeps the suggestion, and released cell by cell', () => {
    const play = inRound(1);
    play.act('op', { type: 'exercise.end' });
    play.act('eva', { type: 'rating.change', task: 'exit-open', rating: 'M', reason: 'Late' });
    expect(play.state().ratings['exit-open']).toMatchObject({ rating: 'M', suggested: 'not-rated' });
    play.act('op', { type: 'debrief.open' });
    expect(readCommand({ type: 'ratings.publish', cells: [] })).toMatchObject({ code: 'tick-one' });
    play.act('op', { type: 'ratings.publish', cells: ['G10/host'] });
    play.act('op', { type: 'ratings.publish', cells: ['G12/embassy'] });
    expect(play.state()).toMatchObject({
      stage: 'released',
      released: { cells: ['G10/host', 'G12/embassy'], digest: 'd' },
    });
    play.act('op', { type: 'exercise.close' });
    expect(play.state().stage).toBe('closed');
  });

  test('[EX25] what will change is written down from the hot wash on, and struck out', () => {
    const play = inRound(1);
    const plan = { text: 'A call list on paper', owner: 'The crisis unit', due: 'March' } as const;
    expect(play.refusal('op', { type: 'improvement.add', ...plan })).toBe('wrong-stage');
    play.act('op', { type: 'exercise.end' });
    expect(play.refusal('host', { type: 'improvement.add', ...plan })).toBe('not-allowed');
    play.act('eva', { type: 'improvement.add', ...plan, guideline: 'G5' });
    play.act('op', { type: 'improvement.add', ...plan });
    const [first = '', second = ''] = Object.keys(play.state().improvements);
    expect(play.state().improvements[first]).toMatchObject({ guideline: 'G5', struck: null });
    expect(JSON.stringify(play.entries)).not.toContain('call list');
    play.act('op', { type: 'improvement.strike', improvement: second });
    expect(play.refusal('op', { type: 'improvement.strike', improvement: second })).toBe('unknown-item');
    const shown = (kind: SeatKind, role: string | null) =>
      Object.keys(viewFor(play.scenario, play.state(), { role, kind, language: 'en' }, play.look)).filter(
        (key) => key.startsWith('improvement:'),
      );
    expect(shown('table', 'host')).toEqual([]);
    expect(shown('evaluator', null)).toEqual([`improvement:${first}`]);
    play.act('op', { type: 'exercise.rewind', to: 3, reason: 'again' });
    expect(Object.keys(play.state().improvements)).toEqual([first, second]);
  });
});

describe('rounds', () => {
  test('[EX30] the next round opens, and the story jumps to its first day', () => {
    const play = inRound(1);
    expect(play.state()).toMatchObject({ round: 1, clock: { story: 0, horizon: 5 * DAY } });
  });

  test('[EX30] where the story runs by itself it never goes back, and runs over the minutes of the round', () => {
    const play = inRound(0, { pace: 'clock' });
    play.wait(11 * MINUTE);
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    expect(play.state().clock).toMatchObject({ story: 3 * DAY, rate: (5 * DAY) / 20 });
  });

  test('[EX31] closing a round closes what is due in it, for the reasons that the operator gives', () => {
    const play = inRound(1);
    const facts = play.act('op', {
      type: 'round.close',
      round: 1,
      reasons: { 'decision:exit': 'time-given' },
    });
    expect(facts[0]).toEqual({ type: 'round.closed', round: 1 });
    expect(facts).toContainEqual({ type: 'decision.lapsed', decision: 'exit', reason: 'time-given' });
    expect(facts).toContainEqual({
      type: 'expectation.notMet',
      expectation: 'own-list',
      reason: 'time-given',
    });
  });

  test('[EX32] a table at which nobody ever sat was not reached by what it should have done unasked', () => {
    const outcomeOf = (roles: readonly string[]) => {
      const play = newPlay();
      play.join('op', 'operator', null);
      for (const role of roles) play.join(role, 'table', role);
      play.act('op', { type: 'exercise.start' });
      const events = play.scenario.rounds.flatMap((_round, n) => [
        ...(n === 0 ? [] : play.act('op', { type: 'round.open', round: n })),
        ...play.act('op', { type: 'round.close', round: n }),
      ]);
      return events.find(({ type }) => type === 'expectation.notMet');
    };
    const owner = [...newPlay().scenario.expectations.values()][0]?.role ?? '';
    expect(outcomeOf([owner])).toMatchObject({ reason: 'time-given' });
    expect(outcomeOf([])).toMatchObject({ reason: 'not-reached' });
  });

  test('[EX32] with no reason given the record says: never seen, blocked, or time was given', () => {
    const unseen = inRound(1);
    expect(unseen.act('op', { type: 'round.close', round: 1 })).toContainEqual({
      type: 'decision.lapsed',
      decision: 'exit',
      reason: 'not-reached',
    });
    const seen = inRound(1);
    seen.act('host', {
      type: 'decision.see',
      decision: 'exit',
      opening: openingOf(seen, 'decisions', 'exit'),
    });
    expect(seen.act('op', { type: 'round.close', round: 1 })).toContainEqual({
      type: 'decision.lapsed',
      decision: 'exit',
      reason: 'time-given',
    });
    const blocked = inRound(1, { replies: 'operator' });
    blocked.act('host', {
      type: 'decision.defer',
      decision: 'exit',
      opening: openingOf(blocked, 'decisions', 'exit'),
      trigger: 't',
      reviewDay: 3,
    });
    blocked.act('relief', {
      type: 'decision.see',
      decision: 'tents-where',
      opening: openingOf(blocked, 'decisions', 'tents-where'),
    });
    blocked.act('relief', {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['carrier'],
      cites: 'tents-where',
    });
    expect(blocked.act('op', { type: 'round.close', round: 1 })).toContainEqual({
      type: 'decision.lapsed',
      decision: 'tents-where',
      reason: 'blocked',
    });
  });

  test('[EX38] a round that is given more minutes ends later on every screen, and is late no sooner', () => {
    const play = inRound(1);
    const ends = (kind: 'table' | 'screen') =>
      viewFor(
        play.scenario,
        play.state(),
        { role: kind === 'table' ? 'host' : null, kind, language: 'en' },
        play.look,
      )['round:1']?.['endsAt'];
    const [table, wall] = [ends('table'), ends('screen')];
    play.act('op', { type: 'round.extend', round: 1, minutes: 5 });
    play.act('op', { type: 'round.extend', round: 1, minutes: 1 });
    expect(ends('table')).toBe(Number(table) + 6 * MINUTE);
    expect(ends('screen')).toBe(Number(wall) + 6 * MINUTE);
    const operator = { role: null, kind: 'operator', language: 'en' } as const;
    const decision = viewFor(play.scenario, play.state(), operator, play.look)['decision:exit'];
    expect(decision?.can).not.toContain('decision.extend');
    play.act('op', { type: 'round.close', round: 1 });
    expect(viewFor(play.scenario, play.state(), operator, play.look)['round:1']?.can).toEqual([]);
  });

  test('[EX33] what is carried stays open and is due one round later', () => {
    const play = inRound(1);
    play.act('op', {
      type: 'round.close',
      round: 1,
      reasons: { 'decision:exit': 'carry', 'expectation:own-list': 'carry' },
    });
    expect(play.state().decisions['exit']).toMatchObject({ status: 'open', dueRound: 2 });
    expect(play.state().expectations['own-list']?.status).toBe('watching');
  });

  test('[EX36] what opens between two rounds is due in the next one, and in time there', () => {
    const play = inRound(1);
    play.act('op', { type: 'round.close', round: 1 });
    expect(play.state().decisions['tents-where']).toMatchObject({ status: 'open', dueRound: 2 });
    play.act('op', { type: 'round.open', round: 2 });
    const on = { decision: 'tents-where', opening: openingOf(play, 'decisions', 'tents-where') };
    play.act('relief', { type: 'decision.readBack', ...on, option: 'far' });
    expect(play.act('relief', { type: 'decision.confirm', ...on })).toContainEqual(
      expect.objectContaining({ late: 0 }),
    );
  });
});

describe('a fork', () => {
  test('[EX62] goes on from an entry under a new name, paused, and counts no time since', () => {
    const play = inRound(1, { pace: 'clock' });
    play.wait(MINUTE);
    play.act('host', { type: 'seat.handOver' });
    const seq = play.state().seq;
    const before = play.state();
    play.act('op', { type: 'round.close', round: 1 });
    const entries = forkedEntries(
      play.entries,
      play.state(),
      seq,
      'ex-2' as ExerciseId,
      play.now() + 48 * 60 * MINUTE,
    );
    const fork = fold(play.scenario, 'ex-2' as ExerciseId, entries ?? []);
    expect(fork).toMatchObject({
      exercise: 'ex-2',
      seq: seq + 1,
      stage: 'paused',
      forkedFrom: { exercise: 'ex-1', seq },
    });
    expect(fork.clock.play).toBe(playAt(before.clock, before.at));
    expect(fork.decisions).toEqual(before.decisions);
    expect(forkedEntries(play.entries, play.state(), 999, 'ex-2' as ExerciseId, 0)).toBeUndefined();
  });
});
