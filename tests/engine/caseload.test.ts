import { describe, expect, test } from 'vitest';
import { inRound, MINUTE, openingOf, typesOf } from '#tests/support/play.ts';

describe('the caseload of an exercise', () => {
  test('[CA5] injects, choices and movements change routes, documents and lists; the fact names its cause', () => {
    const play = inRound(1);
    // Half of those not yet on the list: of 2,000 workers and of no family, who all are.
    expect(play.entries.flatMap(({ events }) => events)).toContainEqual({
      type: 'caseload.changed',
      changes: [{ cohort: 'workers', list: 'embassy-list', people: 1000 }],
      cause: 'inject:order-seen',
    });
    expect(play.state().cohorts['workers']?.lists).toEqual({ 'embassy-list': 1000 });
  });

  test('[CA7] people move with the story: at a jump, with the clock, and at ENDEX to the end of the last round', () => {
    const play = inRound(1);
    const on = { decision: 'tents-where' };
    play.act('host', {
      type: 'decision.defer',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
      trigger: 't',
      reviewDay: 1,
    });
    const opening = openingOf(play, 'decisions', 'tents-where');
    play.act('relief', { type: 'decision.readBack', ...on, opening, option: 'far' });
    play.act('relief', { type: 'decision.confirm', ...on, opening });
    const facts = play.act('op', { type: 'exercise.end' });
    // The way home opened with the choice, for 50 a day over five days.
    expect(typesOf(facts)).toContain('route.changed');
    expect(facts).toContainEqual(expect.objectContaining({ type: 'caseload.advanced', hours: 120 }));
    const home = Object.values(play.state().cells).filter(({ status }) => status === 'home');
    expect(home.reduce((sum, { people }) => sum + people, 0)).toBe(250);

    const clock = inRound(1, { pace: 'clock' });
    clock.wait(10 * MINUTE);
    expect(clock.act('op', { type: 'exercise.end' })).toContainEqual(
      expect.objectContaining({ type: 'caseload.advanced', hours: 60 }),
    );
  });
});
