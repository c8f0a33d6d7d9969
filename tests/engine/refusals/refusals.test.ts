import { describe, expect, test } from 'vitest';
import { REJECTION_CODES, type RejectionCode } from '#app/domain/shared/rejection.ts';
import type { Refusals } from '#tests/support/refusal-plays.ts';
import { ACTS_AND_PAST } from './acts-and-past.ts';
import { ANSWERS } from './answers.ts';
import { FORMS } from './forms.ts';
import { WHO_AND_WHAT } from './who-and-what.ts';

const REFUSALS: Refusals = { ...WHO_AND_WHAT, ...ANSWERS, ...ACTS_AND_PAST, ...FORMS };

/** Given at the edge, before a command is judged, or kept for the sentences of older clients. */
const NOT_GIVEN_HERE: readonly RejectionCode[] = ['stale-protocol', 'busy', 'try-again'];

describe('[EX10] a command that is refused changes nothing', () => {
  for (const [code, tries] of Object.entries(REFUSALS)) {
    for (const [what, make, seat, input, as] of tries) {
      test(`${code}: ${what}`, () => {
        const play = make();
        expect(play.refusal(seat, typeof input === 'function' ? input(play) : input, as)).toBe(code);
      });
    }
  }
});

test('[EX10] every code that the rules can give was given', () => {
  const given = Object.keys(REFUSALS);
  expect(REJECTION_CODES.filter((code) => !given.includes(code) && !NOT_GIVEN_HERE.includes(code))).toEqual(
    [],
  );
});
