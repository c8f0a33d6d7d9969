import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords, type WordedLine } from '#app/domain/exercise/engine/line-words.ts';
import { allMoments } from '#app/domain/exercise/engine/moments.ts';
import { en } from '#app/i18n/en.ts';
import { diceOf } from '#server/play/dice.ts';
import { keyBook } from '#tests/support/engine-scenario.ts';
import { type Play, roomOf } from '#tests/support/play.ts';
import { playOn } from '#tests/support/random-commands.ts';
import { runsOf } from '#tests/support/seeds.ts';

const setup = fc.record({
  pace: fc.constantFrom('rounds' as const, 'facilitator' as const, 'clock' as const),
  replies: fc.constantFrom('rule' as const, 'operator' as const),
  inPlay: fc.constantFrom(['host', 'embassy', 'relief'], ['host', 'embassy']),
});
const seeds = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 20, maxLength: 80 });

/** The book gives a text's own key, so that a word which no author wrote is seen. */
const worded = (play: Play): readonly WordedLine[] =>
  allMoments(play.state().moments)
    .flatMap(({ lines }) => lines)
    .map((line) => inWords(line, { scenario: play.scenario, book: keyBook, textOf: (ref) => ref }));

const partiesOf = ({ scenario }: Play) => [
  ...[...scenario.roles, ...scenario.voices].map(({ id }) => id),
  'public',
];

describe('the timeline', () => {
  test('[EX121] of any play names known parties in every line, and has a word for every placeholder', () => {
    const sentences: Readonly<Record<string, string>> = en;
    fc.assert(
      fc.property(setup, seeds, (more, steps) => {
        const play = roomOf(more);
        play.act('op', { type: 'exercise.start' });
        for (const seed of steps) playOn(play, diceOf(seed));
        const known = partiesOf(play);
        for (const { what, params, names } of worded(play)) {
          const sentence = sentences[`did.${what}`];
          expect(sentence, what).toBeDefined();
          const filled = [...Object.keys(params), ...Object.keys(names)];
          for (const [, name = ''] of (sentence ?? '').matchAll(/\{(\w+)/g))
            expect(filled, what).toContain(name);
          for (const party of Object.values(names).flat()) expect(known, what).toContain(party);
          for (const param of Object.values(params)) expect(param, what).not.toBe('');
        }
      }),
      runsOf(25),
    );
  });
});
