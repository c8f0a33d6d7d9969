import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Look } from '#app/domain/exercise/look.ts';
import type { View } from '#app/domain/exercise/view.ts';
import { newsOf, viewFor } from '#app/domain/exercise/view-for.ts';
import { diceOf } from '#server/play/dice.ts';
import { AUDIENCES } from '#tests/support/audiences.ts';
import { keyBook } from '#tests/support/engine-scenario.ts';
import { roomOf } from '#tests/support/play.ts';
import { playOn } from '#tests/support/random-commands.ts';
import { leaksIn } from '#tests/support/secrets.ts';
import { runsOf } from '#tests/support/seeds.ts';

const setup = fc.record({
  pace: fc.constantFrom('rounds' as const, 'facilitator' as const, 'clock' as const),
  replies: fc.constantFrom('rule' as const, 'operator' as const),
  inPlay: fc.constantFrom(['host', 'embassy', 'relief'], ['host', 'embassy']),
});
const seeds = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 20, maxLength: 80 });

/** Every free text says which one it is. */
const look: Look = { book: keyBook, textOf: (ref) => `‹${ref}›` };
const erased: Look = { book: keyBook, textOf: () => null };

describe('views of random play', () => {
  test('[VI1] [VI2] news on the view before give the view after, for every audience, over one step and over several', () => {
    fc.assert(
      fc.property(setup, seeds, fc.integer({ min: 2, max: 5 }), (more, steps, stride) => {
        const play = roomOf(more);
        play.act('op', { type: 'exercise.start' });
        for (const seed of steps) playOn(play, diceOf(seed));
        for (const audience of AUDIENCES) {
          const views = play.entries.map(({ seq }) =>
            viewFor(play.scenario, play.stateAt(seq), audience, look),
          );
          const told = (from: number, to: number) => {
            const [before, after] = [play.stateAt(from + 1), play.stateAt(to + 1)];
            const news = newsOf(play.scenario, before, after, audience, look);
            expect(applied(views[from] ?? {}, news), `${audience.kind} ${from + 1} → ${to + 1}`).toEqual(
              views[to],
            );
          };
          for (let at = 1; at < views.length; at += 1) told(at - 1, at);
          for (let at = stride; at < views.length; at += stride) told(at - stride, at);
        }
      }),
      runsOf(25),
    );
  });

  test('[VI3] no audience reads what is not its own, neither in a view nor in news', () => {
    fc.assert(
      fc.property(setup, seeds, (more, steps) => {
        const play = roomOf(more);
        play.act('op', { type: 'exercise.start' });
        for (const seed of steps) playOn(play, diceOf(seed));
        for (const { seq } of play.entries.slice(1)) {
          const state = play.stateAt(seq);
          for (const audience of AUDIENCES) {
            const view = viewFor(play.scenario, state, audience, look);
            const news = newsOf(play.scenario, play.stateAt(seq - 1), state, audience, look);
            const leaks = leaksIn(JSON.stringify([view, news?.put]), play.scenario, state, audience);
            expect(leaks, `${audience.role}/${audience.kind} at ${seq}`).toEqual([]);
          }
        }
      }),
      runsOf(25),
    );
  });

  test('[VI4] erased texts take no item away', () => {
    fc.assert(
      fc.property(setup, seeds, (more, steps) => {
        const play = roomOf(more);
        play.act('op', { type: 'exercise.start' });
        for (const seed of steps) playOn(play, diceOf(seed));
        for (const audience of AUDIENCES) {
          const shown = Object.keys(viewFor(play.scenario, play.state(), audience, look));
          expect(Object.keys(viewFor(play.scenario, play.state(), audience, erased))).toEqual(shown);
        }
        expect(JSON.stringify(play.entries)).not.toContain('secret');
      }),
      runsOf(25),
    );
  });

  test('[VI21] who steers has the reference of each text that stands in an item, and everybody hears which were removed', () => {
    fc.assert(
      fc.property(setup, seeds, (more, steps) => {
        const play = roomOf(more);
        play.act('op', { type: 'exercise.start' });
        for (const seed of steps) playOn(play, diceOf(seed));
        // Refused where the play has just gone back by itself.
        play.send('op', { type: 'exercise.rewind', to: play.state().seq - 1, reason: 'once more' });
        for (const audience of [...AUDIENCES, { role: null, kind: 'lead', language: 'en' } as const]) {
          const isSteering = audience.kind === 'lead' || audience.kind === 'operator';
          const view = viewFor(play.scenario, play.state(), audience, look);
          const after = viewFor(play.scenario, play.state(), audience, erased);
          for (const [key, item] of Object.entries(view)) {
            const written = textsWithin(item);
            const where = `${key} for ${audience.kind}`;
            expect(item['texts'] ?? {}, where).toEqual(isSteering ? written : {});
            expect(item['removed'], where).toBeUndefined();
            expect(after[key]?.['texts'], where).toBeUndefined();
            expect([...((after[key]?.['removed'] as string[] | undefined) ?? [])].sort(), where).toEqual(
              Object.keys(written).sort(),
            );
          }
        }
      }),
      runsOf(25),
    );
  });
});

/** References of the texts that an item shows, by the path of members that leads there. */
function textsWithin(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') {
    const ref = /^‹(.*)›$/.exec(value)?.[1];
    return ref === undefined ? {} : { [path]: ref };
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([member, each]) =>
      textsWithin(each, path === '' ? member : `${path}.${member}`),
    ),
  );
}

function applied(before: View, news: ReturnType<typeof newsOf>): View {
  const after: Record<string, View[string]> = { ...before, ...news?.put };
  for (const key of news?.del ?? []) delete after[key];
  return after;
}
