import { describe, expect, test } from 'vitest';
import { dueTimers } from '#app/domain/exercise/clock/timers-due.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import { CLOCK_SEAT } from '#app/domain/shared/ids.ts';
import { inRound, MINUTE, openingOf } from '#tests/support/play.ts';

describe('an undo', () => {
  test('[EX63] puts back what the entry changed, under new openings, and makes nothing of it again', () => {
    const play = inRound(1);
    const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
    play.act('host', { type: 'decision.readBack', ...on, option: 'waive-all', tell: ['missions'] });
    const before = play.state();
    play.act('host', { type: 'decision.confirm', ...on });
    expect(play.state().decisions['tents-where']).toBeDefined();
    const [fact, ...more] = play.act('host', { type: 'entry.undo', seq: play.state().seq });
    expect(fact).toMatchObject({ type: 'undone', seq: before.seq + 1 });
    expect(more).toEqual([]);
    expect(play.state().decisions['exit']).toMatchObject({
      status: 'read-back',
      readBack: { option: 'waive-all' },
      settled: null,
    });
    expect(openingOf(play, 'decisions', 'exit')).toBeGreaterThan(before.openings);
    expect(play.state()).toMatchObject({ tellings: {}, phases: { response: { status: 'active' } } });
    expect(play.state().decisions['tents-where']).toBeUndefined();
    expect(play.state().timers).toEqual(before.timers);
  });

  test('[EX63] the late answer to what was undone is of another life', () => {
    const play = inRound(1);
    const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
    play.act('host', { type: 'decision.readBack', ...on, option: 'waive-all' });
    play.act('host', { type: 'decision.confirm', ...on });
    play.act('host', { type: 'entry.undo', seq: play.state().seq });
    expect(play.refusal('host', { type: 'decision.confirm', ...on })).toBe('moved-on');
  });

  test('[EX64] only until somebody acted on it: another telling of the same, a reading, an answer', () => {
    const play = inRound(1);
    play.act('host', { type: 'document.issue', kind: 'order', to: ['relief'] });
    const { seq } = play.state();
    play.act('host', { type: 'notice.send', about: 'order', to: ['relief'] });
    expect(play.refusal('host', { type: 'entry.undo', seq })).toBe('acted-on');
    play.act('host', { type: 'entry.undo', seq: seq + 1 });
    expect(play.state().tellings['order|relief']).toMatchObject({ by: 'document', first: { seq } });
    // What was put back has been touched by the undo itself.
    expect(play.refusal('host', { type: 'entry.undo', seq: seq + 1 })).toBe('acted-on');
  });

  test('[EX64] not once a round was opened since, though none was open then', () => {
    const play = inRound(1);
    play.act('op', { type: 'round.close', round: 1 });
    play.act('host', { type: 'document.issue', kind: 'order', to: ['public'] });
    const { seq } = play.state();
    play.act('op', { type: 'round.open', round: 2 });
    play.act('op', { type: 'round.close', round: 2 });
    expect(play.refusal('host', { type: 'entry.undo', seq })).toBe('acted-on');
  });

  test('[EX64] the operator undoes what anybody did, a seat without a role only what it did itself', () => {
    const play = inRound(1);
    play.act('host', { type: 'document.issue', kind: 'order', to: ['public'] });
    play.act('op', { type: 'entry.undo', seq: play.state().seq });
    expect(play.state().documents).toEqual({});
    play.act(
      'sim',
      { type: 'spoken.note', with: 'host', about: 'place-for-tents', outcome: 'agreed' },
      'carrier',
    );
    play.act('sim', { type: 'entry.undo', seq: play.state().seq });
    expect(play.state().spoken).toEqual({});
  });
});

describe('a rewind', () => {
  test('[EX61] comes back paused, a new epoch, every item in another life, and abandons what came after', () => {
    const play = inRound(1);
    const to = play.state().seq;
    const { opening } = play.state().decisions['exit'] ?? { opening: 0 };
    play.act('eva', { type: 'note.add', text: 'Loud' });
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'exercise.rewind', to, reason: 'Once more' });
    const state = play.state();
    expect(state).toMatchObject({
      stage: 'paused',
      epoch: 1,
      round: 1,
      effective: [
        [1, to],
        [to + 3, null],
      ],
    });
    expect(state.decisions['exit']).toMatchObject({ status: 'open' });
    expect(Object.keys(state.notes)).toHaveLength(1);
    play.act('op', { type: 'exercise.resume' });
    expect(play.refusal('host', { type: 'decision.see', decision: 'exit', opening })).toBe('moved-on');
  });

  test('[EX61] a timer comes back in another life: the clock that was late fires nothing', () => {
    const play = inRound(1, { pace: 'clock' });
    const to = play.state().seq;
    const [due] = dueTimers(play.state(), play.now() + 10 * MINUTE);
    if (!due) throw new Error('Nothing is armed');
    const { timer, opening } = due;
    play.act('eva', { type: 'note.add', text: 'Loud' });
    play.act('op', { type: 'exercise.rewind', to, reason: 'Once more' });
    play.act('op', { type: 'exercise.resume' });
    expect(play.state().timers[timer]).toMatchObject({
      status: 'armed',
      due: play.stateAt(to).timers[timer]?.due,
    });
    expect(play.refusal(CLOCK_SEAT, { type: 'timer.fire', timer, opening })).toBe('moved-on');
    play.wait(10 * MINUTE);
    play.tick();
    expect(play.state().timers[timer]?.status).toBe('fired');
  });

  test('[EX61] no opening that was given out before is in use after it', () => {
    const play = inRound(1, { pace: 'clock', replies: 'operator' });
    play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['carrier'] });
    play.act('relief', { type: 'spoken.note', with: 'host', about: 'place-for-tents', outcome: 'agreed' });
    play.act('host', {
      type: 'action.propose',
      text: 'We open the gate.',
      who: 'The guards',
      when: 'Tonight',
      authority: 'Ours',
    });
    const to = play.state().seq;
    play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['carrier'] });
    const { openings } = play.state();
    play.act('op', { type: 'exercise.rewind', to, reason: 'Once more' });
    const state = play.state();
    for (const kind of [
      'injects',
      'decisions',
      'expectations',
      'requests',
      'spoken',
      'actions',
      'movements',
      'timers',
    ] as const) {
      const items = Object.values<{ readonly opening: number }>(state[kind]);
      expect(items.length, kind).toBeGreaterThan(0);
      // An inject that is only offered has no opening yet.
      const given = items.map((item) => item.opening).filter((opening) => opening > 0);
      expect(Math.min(...given), kind).toBeGreaterThan(openings);
      expect(new Set(given).size, kind).toBe(given.length);
    }
  });

  test('[EX61] that the room went back is said until the round closes, and why, to those who steer', () => {
    const play = inRound(1);
    const to = play.state().seq;
    play.act('eva', { type: 'note.add', text: 'Loud' });
    play.act('op', { type: 'exercise.rewind', to, reason: 'Once more' });
    const said = (role: string | null, kind: 'table' | 'operator' | 'screen') =>
      viewFor(play.scenario, play.state(), { role, kind, language: 'en' }, play.look)['exercise:main'];
    expect(said('host', 'table')).toMatchObject({ wentBack: { to, when: { round: 1 }, reason: null } });
    expect(said(null, 'screen')).toMatchObject({ wentBack: { to, reason: null } });
    expect(said(null, 'operator')).toMatchObject({ wentBack: { to, reason: 'Once more' } });
    play.act('op', { type: 'exercise.resume' });
    play.act('op', { type: 'round.close', round: 1 });
    expect(said('host', 'table')).toMatchObject({ wentBack: null });
    // Nor does it come back: not between the rounds, nor after the end of play.
    play.act('op', { type: 'round.open', round: 2 });
    play.act('op', { type: 'round.close', round: 2 });
    expect(said(null, 'operator')).toMatchObject({ wentBack: null });
    play.act('op', { type: 'exercise.end' });
    expect(said(null, 'operator')).toMatchObject({ wentBack: null });
  });

  test('[EX61] where it came back between two rounds, it is said until the next one opens', () => {
    const play = inRound(1);
    play.act('op', { type: 'round.close', round: 1 });
    const to = play.state().seq;
    const said = () =>
      viewFor(play.scenario, play.state(), { role: null, kind: 'screen', language: 'en' }, play.look)[
        'exercise:main'
      ];
    play.act('op', { type: 'round.open', round: 2 });
    play.act('op', { type: 'exercise.rewind', to, reason: 'Once more' });
    play.act('op', { type: 'exercise.resume' });
    expect(said()).toMatchObject({ wentBack: { to } });
    play.act('op', { type: 'round.open', round: 2 });
    expect(said()).toMatchObject({ wentBack: null });
    play.act('op', { type: 'round.close', round: 2 });
    expect(said()).toMatchObject({ wentBack: null });
  });

  test('[EX61] play that ends after it, without its round being closed first, ends it too', () => {
    const play = inRound(1);
    const back = () => {
      const to = play.state().seq;
      play.act('eva', { type: 'note.add', text: 'Loud' });
      play.act('op', { type: 'exercise.rewind', to, reason: 'Once more' });
    };
    back();
    play.act('op', { type: 'exercise.resume' });
    play.act('op', { type: 'exercise.end' });
    expect(play.state().wentBack).toBeNull();
    // Within what comes after play it is said until the debrief.
    back();
    expect(play.state()).toMatchObject({ stage: 'hot-wash', wentBack: { reason: expect.any(String) } });
    play.act('op', { type: 'debrief.open' });
    expect(play.state().wentBack).toBeNull();
  });

  test('[EX61] from after ENDEX play goes on where it was', () => {
    const play = inRound(1);
    const to = play.state().seq;
    play.act('op', { type: 'exercise.end' });
    play.act('op', { type: 'exercise.rewind', to, reason: 'Too early' });
    play.act('op', { type: 'exercise.resume' });
    expect(play.state()).toMatchObject({ stage: 'running', round: 1 });
  });

  test('[EX65] a second one goes back to before the first, and to what came after it', () => {
    const play = inRound(1);
    const to = play.state().seq;
    play.act('host', { type: 'document.issue', kind: 'order', to: ['public'] });
    play.act('op', { type: 'exercise.rewind', to, reason: 'One' });
    const rewound = play.state().seq;
    play.act('op', { type: 'exercise.resume' });
    play.act('op', { type: 'exercise.rewind', to: rewound, reason: 'Two' });
    expect(play.state().effective).toEqual([
      [1, to],
      [rewound, rewound],
      [rewound + 2, null],
    ]);
    play.act('op', { type: 'exercise.rewind', to: 3, reason: 'Three' });
    expect(play.state()).toMatchObject({ stage: 'lobby', epoch: 3, rounds: {} });
    expect(play.state().effective[0]).toEqual([1, 3]);
  });
});
