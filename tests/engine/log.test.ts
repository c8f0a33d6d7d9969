import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#app/domain/exercise/decide.ts';
import { ENTRY_VERSION, type Entry } from '#app/domain/exercise/entries.ts';
import { fold } from '#app/domain/exercise/fold.ts';
import { commandDef } from '#app/domain/exercise/kinds.ts';
import type { Pace } from '#app/domain/exercise/stage/words.ts';
import type { State } from '#app/domain/exercise/state.ts';
import { diceOf } from '#server/play/dice.ts';
import { inRound, type Play, roomOf } from '#tests/support/play.ts';
import { playOn } from '#tests/support/random-commands.ts';
import { runsOf } from '#tests/support/seeds.ts';

const setup = fc.record({
  pace: fc.constantFrom<Pace>('rounds', 'facilitator', 'clock'),
  replies: fc.constantFrom('rule' as const, 'operator' as const),
  inPlay: fc.constantFrom(['host', 'embassy', 'relief'], ['host', 'embassy'], ['relief']),
});
const seeds = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 20, maxLength: 90 });

function played(more: Parameters<typeof roomOf>[0], steps: readonly number[]): Play {
  const play = roomOf(more);
  play.act('op', { type: 'exercise.start' });
  for (const seed of steps) playOn(play, diceOf(seed));
  return play;
}

/** As the store gives it back. */
const stored = (entries: readonly Entry[]) => JSON.parse(JSON.stringify(entries)) as Entry[];

describe('any log of random play', () => {
  test('[EX1] [EX2] [EX3] [EX4] folds to the live state, so does every prefix, and every entry is decided again the same', () => {
    fc.assert(
      fc.property(setup, seeds, (more, steps) => {
        const play = played(more, steps);
        const log = stored(play.entries);
        for (const [i, entry] of log.entries()) {
          const before = fold(play.scenario, entry.exercise, log.slice(0, i));
          expect(before).toEqual(play.stateAt(i));
          expect(entry).toMatchObject({ seq: i + 1, v: ENTRY_VERSION });
          expect(entry.at).toBeGreaterThanOrEqual(log[i - 1]?.at ?? 0);
          expect(entry.events.length).toBeGreaterThan(0);
          const sent = play.sent.get(entry.seq);
          if (!sent) continue;
          expect(commandDef(sent.command.type).moves).toContain(entry.events[0]?.type);
          const again = decide(play.scenario, before, sent.command, sent.sender, play.past);
          expect(again.ok && again.entry).toEqual(entry);
        }
        expect(fold(play.scenario, play.state().exercise, log)).toEqual(play.state());
      }),
      runsOf(40),
    );
  });

  test('[EX5] [CA3] gives no opening number twice, and never loses or makes a person', () => {
    fc.assert(
      fc.property(setup, seeds, (more, steps) => {
        const play = played(more, steps);
        let total: number | undefined;
        for (const { seq } of play.entries) {
          const state = play.stateAt(seq);
          const openings = openingsIn(state);
          expect(new Set(openings).size).toBe(openings.length);
          expect(Math.max(0, ...openings)).toBeLessThanOrEqual(state.openings);
          const people = Object.values(state.cells).map((cell) => cell.people);
          if (people.length > 0) total ??= people.reduce((a, b) => a + b, 0);
          if (people.length > 0) expect(people.reduce((a, b) => a + b, 0)).toBe(total);
          expect(people.every((n) => n >= 0)).toBe(true);
          for (const cohort of Object.values(state.cohorts)) {
            expect(Object.values(cohort.travelDocuments).every((n) => n >= 0)).toBe(true);
          }
        }
      }),
      runsOf(40),
    );
  });
});

/** Those that commands carry and that a clock's entry is named by. */
function openingsIn(state: State): readonly number[] {
  const { injects, decisions, expectations, requests, spoken, actions, movements, timers } = state;
  return [injects, decisions, expectations, requests, spoken, actions, movements, timers]
    .flatMap((items) => Object.values<{ readonly opening: number }>(items))
    .map((item) => item.opening)
    .filter((opening) => opening > 0);
}

test('[EX63] a log with many undos is folded once, and not once more for each of them', () => {
  const play = inRound(1);
  for (let n = 0; n < 30; n += 1) {
    play.act('host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' });
    play.act('host', { type: 'entry.undo', seq: play.state().seq });
  }
  const [first] = play.entries;
  if (!first) throw new Error('The log is empty');
  expect(fold(play.scenario, first.exercise, play.entries)).toEqual(play.state());
});
