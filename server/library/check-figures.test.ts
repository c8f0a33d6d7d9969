import { expect, test } from 'vitest';
import { plant, tinyFolder } from '#tests/support/tiny-scenario.ts';
import { checkBundle } from './check-scenario.ts';

type Edit = readonly [file: string, from: string, to: string];
const script = (from: string, to: string): Edit => ['scenario.yaml', from, to];

function found(edits: readonly Edit[]) {
  const { folder, place } = plant(tinyFolder(), edits);
  const { errors, warnings } = checkBundle({ id: 'tiny', files: folder }, 0);
  expect(errors).toEqual([]);
  const told = warnings.filter(({ code }) => code === 'figure-unsourced');
  return { place, told };
}

const UNSOURCED: readonly (readonly [what: string, says: string, ...edits: Edit[]])[] = [
  [
    'a second figure of an inject',
    'The inject "held-at-gate" says "30 per cent"',
    script('body: Two thousand people', 'body: Two thousand people, §30 per cent of them children,'),
  ],
  [
    'a figure in a question',
    'The decision "exit" says "Seventeen hundred"',
    script('asks: People hold', 'asks: §Seventeen hundred people hold'),
  ],
  [
    'a half in a question, though an inject has one with a source',
    'The decision "exit" says "half"',
    script('asks: People hold', 'asks: More than §half hold'),
    script('figure: Two thousand people', 'figure: Two thousand people, half of all'),
  ],
  [
    'a figure in a question that its table has not heard yet',
    'The decision "exit" says "2,400"',
    script('asks: People hold', 'asks: §2,400 people hold'),
    script(
      'contingency: true',
      'contingency: true\n    figures: [{figure: "2,400", source: X, sure: invented}]',
    ),
  ],
  [
    'a figure in a ready reply',
    'The request "exit-permit" says "1,700"',
    script('text: Not for everybody.', 'text: Not for §1,700 people.'),
  ],
  [
    'a figure on a case card',
    'The case card "cook" says "340"',
    script(
      'anachronisms:\n',
      'caseCards:\n  - {id: cook, role: embassy, title: Cook, story: I cook., facts: [X, "About §340 wait"], vetoes: [{item: exit, text: No.}]}\nanachronisms:\n',
    ),
  ],
];

test.each(UNSOURCED.map(([what, says, ...edits]) => ({ what, says, edits })))(
  '[SC98] $what is told where it stands',
  ({ says, edits }) => {
    const { place, told } = found(edits);
    expect(told).toMatchObject([place]);
    expect(told[0]?.message).toContain(says);
  },
);

test('[SC98] a figure is told once for an item', () => {
  const { told } = found([script('asks: People hold', 'asks: §1,700, no, 1700 people hold')]);
  expect(told).toHaveLength(1);
});

const SOURCED: readonly (readonly [what: string, ...edits: Edit[]])[] = [
  [
    'that have a line, were heard or are counted, nor time, days and ids',
    script('asks: People hold', 'asks: Since 2011, two thousand people, 500 a day for 120 days, hold'),
    script('text: Yes, with a list.', 'text: On day 300 we open at 06:30 for half an hour, by form R300.'),
    script(
      'simulated: pay-fines',
      'simulated: pay-fines\n    figures: [{figure: Half of them and 4300 more, source: X, sure: invented}]',
    ),
    script('What is the order', 'Half of 4,300 wait. What is the order'),
  ],
  [
    'that the source of their request names',
    script('text: Not for everybody.', 'text: Not for 1,700 people.'),
    script(
      'source: Written for the test.\n    tasks: []\ndocuments',
      'source: 1700 people.\n    tasks: []\ndocuments',
    ),
  ],
];

test.each(SOURCED.map(([what, ...edits]) => ({ what, edits })))(
  '[SC98] nothing is told of figures $what',
  ({ edits }) => {
    expect(found(edits).told).toEqual([]);
  },
);
