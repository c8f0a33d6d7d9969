import { describe, expect, test } from 'vitest';
import type { State } from '#app/domain/exercise/state.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { REJECTION_CODES, type RejectionCode } from '#app/domain/shared/rejection.ts';
import type { Play } from '#tests/support/play.ts';
import {
  after,
  asked,
  first,
  one,
  order,
  type Refusals,
  spoke,
  type Try,
} from '#tests/support/refusal-plays.ts';
import { ACTS_AND_PAST } from './acts-and-past.ts';
import { ANSWERS } from './answers.ts';
import { FORMS } from './forms.ts';
import { WHO_AND_WHAT } from './who-and-what.ts';

const REFUSALS: Refusals = { ...WHO_AND_WHAT, ...ANSWERS, ...ACTS_AND_PAST, ...FORMS };

/** Given at the edge, before a command is judged, or kept for the sentences of older clients. */
const NOT_GIVEN_HERE: readonly RejectionCode[] = ['stale-protocol', 'busy', 'try-again'];

/** What a refusal with this code names; nothing where the code says it all. */
const NAMES: { readonly [C in RejectionCode]?: readonly string[] } = {
  'already-bought': ['item'],
  'already-released': ['inject'],
  'budget-spent': ['money', 'staffDays'],
  'call-first': ['redLine'],
  'decision-closed': ['decision'],
  'decision-not-open': ['decision'],
  'decision-settled': ['decision'],
  'document-not-yours': ['item'],
  'fill-in': ['command', 'field'],
  'inject-not-here': ['item'],
  'may-not-defer': ['decision'],
  'movement-closed': ['movement'],
  'not-a-number': ['command', 'field'],
  'not-asked-now': ['decision'],
  'not-in-log': ['seq'],
  'not-read-back': ['decision'],
  'not-released': ['inject'],
  'not-whole': ['command', 'field'],
  'not-your-item': ['item'],
  'request-not-yours': ['item'],
  'round-closed': ['round'],
  'round-has-time': ['decision'],
  'round-not-next': ['round', 'rounds'],
  'round-open': ['round'],
  'square-not-green': ['movement', 'party', 'square'],
  'tick-one': ['command', 'field'],
  'too-high': ['command', 'field', 'max'],
  'too-late-to-take-back': ['decision'],
  'too-long': ['command', 'field', 'max'],
  'too-low': ['command', 'field', 'min'],
  'too-many': ['command', 'field', 'max'],
  'unknown-field': ['field'],
  'unknown-item': ['item'],
  'unknown-option': ['option'],
  'unknown-task': ['task'],
  'unknown-term': ['term'],
  'wrong-stage': ['stage'],
};
/** An answer and a document that are taken back are the sender's own. */
const OR_NOTHING: readonly RejectionCode[] = ['too-late-to-take-back'];

describe('[EX10] a command that is refused changes nothing', () => {
  for (const [code, tries] of Object.entries(REFUSALS) as [RejectionCode, readonly Try[]][]) {
    for (const [what, make, seat, input, as] of tries) {
      test(`${code}: ${what}`, () => {
        const play = make();
        const command = typeof input === 'function' ? input(play) : input;
        const { params, ...refusal } = play.refused(seat, command, as);
        expect(refusal).toEqual({ ok: false, code });
        const names = Object.keys(params).sort();
        if (names.length > 0 || !OR_NOTHING.includes(code)) expect(names).toEqual(NAMES[code] ?? []);
        // What the sender had named itself.
        const { item, option, task, term, field } = params;
        for (const value of [item, option, task, term, field])
          if (value !== undefined) expect(JSON.stringify(command)).toContain(String(value).split('.').at(-1));
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

const ofAnother: readonly [
  make: () => Play,
  key: (state: State) => string,
  act: (key: string) => CommandInput,
][] = [
  [one, () => 'exit', (decision) => ({ type: 'decision.see', decision, opening: 1 })],
  [spoke, ({ spoken }) => first(spoken), (item) => ({ type: 'spoken.confirm', spoken: item, opening: 1 })],
  [
    one,
    ({ movements }) => first(movements),
    (movement) => ({ type: 'movement.depart', movement, opening: 1 }),
  ],
  [
    asked,
    ({ requests }) => first(requests),
    (item) => ({ type: 'request.withdraw', request: item, opening: 1 }),
  ],
  [
    () => after(one(), ['host', order]),
    ({ documents }) => first(documents),
    (document) => ({ type: 'document.recall', document }),
  ],
];
for (const [make, key, act] of ofAnother) {
  test(`[EX126] ${act('').type} says the same of what is another's and of what is not there`, () => {
    const play = make();
    const { code } = play.refused('relief', act(key(play.state())));
    expect(code).toMatch(/not-yours|not-your-item/);
    expect(play.refused('relief', act('none')).code).toBe(code);
  });
}
