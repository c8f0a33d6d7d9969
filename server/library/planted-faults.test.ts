import { describe, expect, test } from 'vitest';
import { plant, tinyFolder, translatedFolder } from '#tests/support/tiny-scenario.ts';
import { checkBundle } from './check-scenario.ts';
import type { CheckCode } from './check-sentences.ts';
import { summaryOf } from './check-summary.ts';

type Edit = readonly [file: string, from: string, to: string];
/** A § in an edit marks where the problem must be found. */
type Fault = readonly [rule: string, code: CheckCode, ...edits: Edit[]];

const SCENARIO = 'scenario.yaml';
const script = (from: string, to: string): Edit => [SCENARIO, from, to];
const OPENS = "round: 1\n    opens: released('held-at-gate') || storyFrom(days(2))";
const WHEN = "round: 1\n    when: indicator('waiting') > 1000";
const EXPECTATION = 'role: embassy\n    round: 1';
const MOVEMENT = 'owner: embassy\n    round: 1';
const HOST = script('- id: host\n    stake', '- §id: host\n    stake');
const READY = script('ready:\n      - id', 'ready:\n      §- id');
const FINES = script('- id: pay-fines\n', '- §id: pay-fines\n');
const ROUND_0 = script('- title: Before', '- §title: Before');
const ROUND = '\n  - title: After\n    from: 5\n    until: 9\n    minutes: 5\n    story: Quiet.';
const STORY = 'story: People wait at {gate}.';
const BODY = 'body: It gets crowded.';
const PROOF = `          done:
            when: issued('order')
            what: The order reached the gate.
            withinRounds: 0
          told:
            parties:
              - missions
            languages: 2
`;
const times = (n: number, one: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => one(at)).join('');
const injects = (n: number, more = ''): Edit =>
  script(
    'decisions:\n',
    `${times(n, (at) => `  - {id: note-${at}, round: 1, to: [embassy], from: X, channel: post, subject: X, body: X${more}}\n`)}decisions:\n`,
  );
const decisions = (n: number): Edit =>
  script(
    'expectations:\n',
    `${times(n, (at) => `  - {id: more-${at}, role: host, round: 1, title: X, asks: X, dilemma: X, simulated: a-${at}, source: X, options: [{id: a-${at}, text: A}, {id: b-${at}, text: B}]}\n`)}expectations:\n`,
  );

const WARNINGS: Fault[] = [
  [
    '[SC44] a role without a budget item in round 0',
    'idle-table',
    script('- host\n      title: Forms', '- embassy\n      title: Forms'),
    ROUND_0,
  ],
  [
    '[SC44] another one',
    'idle-table',
    script('- embassy\n      title: A warden', '- host\n      title: A warden'),
    ROUND_0,
  ],
  ['[SC44] a round for nobody', 'idle-table', script(STORY, `${STORY}${ROUND.replace('title', '§title')}`)],
  [
    '[SC44] no budget at all',
    'idle-table',
    script('- host\n      title: Forms', '- embassy\n      title: Forms'),
    script('title: Before', '§title: Before'),
    script('minutes: 10', 'minutes: 11'),
  ],
  ['[SC45] seven decisions for one role', 'load-decisions', decisions(6), HOST],
  [
    '[SC45] thirteen injects for one role',
    'load-injects',
    injects(12),
    script('- id: embassy\n    stake', '- §id: embassy\n    stake'),
  ],
  [
    '[SC47] an option that costs least',
    'option-dominates',
    script('nationalities.', 'nationalities.\n        cost: {hours: 1}'),
    FINES,
  ],
  [
    '[SC47] an option that costs least in different things',
    'option-dominates',
    script('pay the fine.', 'pay the fine.\n        cost: {political: 1}'),
    script('nationalities.', 'nationalities.\n        cost: {political: 1, staffRisk: 1}'),
    FINES,
  ],
  [
    '[SC47] the last option costs least',
    'option-dominates',
    script('pay the fine.', 'pay the fine.\n        cost: {money: 5}'),
    script('- id: by-nationality\n', '- §id: by-nationality\n'),
  ],
  [
    '[SC47] a task that rates the click alone',
    'click-only',
    script(PROOF, ''),
    script('- id: exit-open', '- §id: exit-open'),
  ],
  ['[SC48] nobody says no', 'reply-refuse-missing', script('answer: refuse', 'answer: counter'), READY],
  [
    '[SC48] nobody says yes',
    'reply-agree-missing',
    script('answer: agree-with-conditions', 'answer: counter'),
    READY,
  ],
  [
    '[SC48] nobody says not yet',
    'reply-hold-missing',
    script('answer: acknowledge', 'answer: counter'),
    READY,
  ],
  ['[SC53] a number in digits', 'figure-unsourced', script(BODY, 'body: It gets crowded, §400 wait.')],
  ['[SC53] a number in the subject', 'figure-unsourced', script('subject: Crowded', 'subject: §1,200 more')],
  [
    '[SC53] a number after a time of day',
    'figure-unsourced',
    script(BODY, 'body: "At 06:00 there were §90."'),
  ],
  ['[SC53] a hundred', 'figure-unsourced', script(BODY, 'body: A §hundred wait.')],
  ['[SC53] thousands', 'figure-unsourced', script(BODY, 'body: There are §thousands now.')],
  [
    '[SC53] a figure taken away',
    'figure-unsourced',
    script(
      'figures:\n      - figure: Two thousand people\n        source: Invented for the test.\n        sure: invented',
      'figures: []',
    ),
    script('body: Two thousand', 'body: Two §thousand'),
  ],
  [
    '[SC54] a document that enters after the act that asks for it was due',
    'opens-late',
    script('id: order\n', 'id: order\n    enters: 1\n'),
    script(OPENS, 'round: 0'),
    script("when: issued('order')", "when: §issued('order')"),
  ],
  ['[SC54] an inject after its round', 'opens-late', script(WHEN, 'round: 0\n    when: §round(1)')],
  [
    '[SC54] an inject after one that comes later',
    'opens-late',
    script(WHEN, "round: 0\n    when: §released('held-at-gate')"),
  ],
  ['[SC54] a decision after its round', 'opens-late', script(OPENS, 'round: 0\n    opens: §closed(0)')],
  [
    '[SC54] a decision after a day of the next round',
    'opens-late',
    script(OPENS, 'round: 0\n    opens: §storyFrom(days(2))'),
  ],
  [
    '[SC54] a decision after a time that runs into the next round',
    'opens-late',
    script(OPENS, 'round: 0\n    opens: §after(round(0), days(31))'),
  ],
  [
    '[SC54] both sides of an and',
    'opens-late',
    script(OPENS, "round: 0\n    opens: §bought('wardens', 'embassy') && round(1)"),
  ],
  [
    '[SC54] an expectation after its round',
    'opens-late',
    script(EXPECTATION, "role: embassy\n    opens: §decided('exit')\n    round: 0"),
  ],
  [
    '[SC54] a movement after its round',
    'opens-late',
    script(MOVEMENT, "owner: embassy\n    opens: §met('own-list')\n    round: 0"),
  ],
  [
    '[SC55] phases that wait for each other',
    'phases-apart',
    script("  - id: post-crisis\n    starts: decided('exit') && after(decided('exit'), hours(6))\n", ''),
    script(
      'phases:\n  - id: preparedness\n    ends: round(1)',
      'phases:\n  §- id: preparedness\n    ends: closed(0)',
    ),
  ],
  [
    '[SC56] a document that nothing asks for',
    'unused',
    script(
      'documents:\n',
      'documents:\n  - §{id: leaflet, title: X, roles: [host], to: [all], purpose: X}\n',
    ),
  ],
  [
    '[SC56] a document that nothing asks for any more',
    'unused',
    script(PROOF, ''),
    script('documents:\n  - id', 'documents:\n  - §id'),
  ],
  [
    '[SC56] a voice that says nothing',
    'unused',
    script('voices:\n', 'voices:\n  - §{id: silent, title: Nobody, summary: Is silent.}\n'),
  ],
  [
    '[SC56] a group that nobody writes to',
    'unused',
    script('groups:\n', 'groups:\n  - §{id: lost, title: Lost, members: [host]}\n'),
  ],
];

const ERRORS: Fault[] = [
  [
    '[SC46] an inject to a voice',
    'inject-unheard',
    script('- host\n    from: Border police', '- carrier\n    from: Border police'),
    script('to:\n      - carrier\n    from', 'to:\n      §- carrier\n    from'),
  ],
  [
    '[SC46] an inject to a group of voices',
    'inject-unheard',
    script('members:\n      - embassy', 'members:\n      - carrier'),
    script('to:\n      - missions', 'to:\n      §- missions'),
  ],
  [
    '[SC48] nothing answers when no condition holds',
    'reply-fallback-missing',
    script('answer: acknowledge', 'answer: acknowledge\n        when: round(1)'),
    READY,
  ],
  ['[SC54] a decision after the end', 'never-closes', script(OPENS, 'round: 1\n    opens: §closed(1)')],
  ['[SC54] an inject after the end', 'never-closes', script(WHEN, 'round: 1\n    when: §closed(1)')],
  [
    '[SC54] an expectation after the end',
    'never-closes',
    script(EXPECTATION, `${EXPECTATION}\n    opens: §closed(1) && round(1)`),
  ],
  [
    '[SC54] a movement that waits past the end',
    'never-closes',
    script(MOVEMENT, `${MOVEMENT}\n    opens: §after(decided('exit'), days(5))`),
  ],
  [
    '[SC41] a phase that cannot start',
    'never-comes',
    script('starts: round(1)', 'starts: §storyFrom(days(90))'),
  ],
];

/** Edits that are correct but look like one of the faults. */
const RIGHT: Fault[] = [
  [
    '[SC44] a table that only has a square to turn',
    'idle-table',
    script(STORY, `${STORY}${ROUND}`),
    script(MOVEMENT, 'owner: embassy\n    round: 2'),
    script('expected:\n', 'expected:\n      - {from: embassy, round: 2}\n'),
  ],
  ['[SC45] six decisions', 'load-decisions', decisions(5)],
  ['[SC45] injects in reserve', 'load-injects', injects(12, ', reserve: true')],
  ['[SC45] words in reserve', 'words-round', injects(12, ` ${'and so on '.repeat(20)}, reserve: true`)],
  [
    '[SC46] a public inject to a voice',
    'inject-unheard',
    script('- host\n    from: Border police', '- carrier\n    public: true\n    from: Border police'),
  ],
  ['[SC47] options that cost the same', 'option-dominates', script('political: 2', 'political: 0')],
  [
    '[SC47] a norm that binds',
    'option-dominates',
    script('nationalities.', 'nationalities.\n        cost: {hours: 1}'),
    script('simulated: pay', 'norm: binding\n    simulated: pay'),
  ],
  [
    '[SC53] a time of day and small numbers in words',
    'figure-unsourced',
    script(BODY, 'body: "At 06:30, five wait."'),
  ],
  [
    '[SC54] an expectation that stays open',
    'opens-late',
    script(EXPECTATION, 'role: embassy\n    opens: round(1)\n    staysRounds: 1\n    round: 0'),
  ],
  ['[SC54] one side of an or', 'opens-late', script(OPENS, 'round: 0\n    opens: round(1) || round(0)')],
  [
    '[SC56] a document that crosses a red line',
    'unused',
    script(
      'documents:\n',
      'documents:\n  - {id: leaflet, title: X, roles: [host], to: [all], purpose: X, redLine: selection}\n',
    ),
  ],
  [
    '[SC56] a voice that a place is asked for',
    'unused',
    script('voices:\n', 'voices:\n  - {id: silent, title: Nobody, summary: Is silent.}\n'),
    script(OPENS, "round: 1\n    opens: authority('camp') in ['host', \"silent\"] || round(1)"),
  ],
  [
    '[SC56] a document that only a timer waits for',
    'unused',
    script(PROOF, ''),
    script(OPENS, 'round: 1\n    opens: round(1) || after(issued("order"), hours(6))'),
  ],
  [
    '[SC56] a voice that sends an inject',
    'unused',
    script('voices:\n', 'voices:\n  - {id: silent, title: The press, summary: Asks.}\n'),
  ],
];

const rowsOf = (faults: readonly Fault[]) => faults.map(([rule, code, ...edits]) => ({ rule, code, edits }));

function found(edits: readonly Edit[], code: CheckCode) {
  const { folder, place } = plant(tinyFolder(), edits);
  const { errors, warnings } = checkBundle({ id: 'tiny', files: folder }, 0);
  const places = (problems: typeof errors) =>
    problems.filter((each) => each.code === code).map(({ file, line, column }) => ({ file, line, column }));
  return {
    place,
    errors: places(errors),
    warnings: places(warnings),
    codes: errors.map((each) => each.code),
  };
}

describe('a planted fault is found where it stands', () => {
  test.each(rowsOf(WARNINGS))('$rule: $code', ({ code, edits }) => {
    const { place, errors, warnings } = found(edits, code);
    expect(new Set(warnings.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(place)]));
    expect(errors).toEqual([]);
  });

  test.each(rowsOf(ERRORS))('$rule: $code', ({ code, edits }) => {
    const { place, errors, warnings } = found(edits, code);
    expect(errors).toEqual([place]);
    expect(warnings).toEqual([]);
  });
});

test.each(rowsOf(RIGHT))('$rule is not $code', ({ code, edits }) => {
  const { errors, warnings, codes } = found(edits, code);
  expect([...errors, ...warnings]).toEqual([]);
  expect(codes).toEqual([]);
});

test.each([
  ['asks what there is not', "issued('order') && isued('order')", 'condition-unknown-function'],
  ['cannot be read', "issued('order'", 'condition-syntax'],
])('[SC87] the document of a condition that %s is not called unused', (_, when, code) => {
  const broken = found([script("when: issued('order')", `when: ${when}`)], 'unused');
  expect(broken.codes).toEqual([code]);
  expect(broken.warnings).toEqual([]);
});

test('[SC58] the unbroken tiny scenario has no problem at all', () => {
  const { errors, warnings } = checkBundle({ id: 'tiny', files: translatedFolder() });
  expect([...errors, ...warnings]).toEqual([]);
});

test('[SC57] the summary lists what the scenario holds', () => {
  const { folder } = plant(translatedFolder(), [script(BODY, 'body: It gets crowded, §400 wait.')]);
  expect(summaryOf(checkBundle({ id: 'tiny', files: folder }, 0))).toEqual({
    id: 'tiny',
    roles: ['host', 'embassy'],
    injects: ['held-at-gate', 'who-has-the-list', 'gate-crowded'],
    decisions: ['exit'],
    expectations: ['own-list'],
    requests: ['exit-permit'],
    movements: ['first-bus'],
    guidelinesRated: ['G10', 'G12'],
    sectors: ['hbm', 'consular'],
    phases: ['preparedness', 'response', 'post-crisis'],
    overlaps: [{ round: 1, phases: ['preparedness', 'response'] }],
    languages: ['en', 'fr'],
    plays: 0,
    problems: [
      expect.objectContaining({ severity: 'warning', code: 'figure-unsourced', file: SCENARIO, column: 28 }),
    ],
  });
});

test('[SC57] the summary of a scenario that does not load is its problems', () => {
  const summary = summaryOf(checkBundle({ id: 'tiny', files: {} }));
  expect(summary).toMatchObject({ roles: [], phases: [], overlaps: [], languages: [] });
  expect(summary.problems).toMatchObject([
    { severity: 'error', code: 'no-scenario', file: SCENARIO, line: 1 },
  ]);
});
