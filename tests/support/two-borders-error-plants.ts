import type { Edit, Plant } from './plants.ts';

/** Faults in a copy of two-borders that loads: what only a careful reader sees. Anchored on ids and keys. */

const script = (anchor: string, from: string | RegExp, to: string): Edit => [
  'scenario.yaml',
  anchor,
  from,
  to,
];
const words = (n: number): string => 'so '.repeat(n);
const opens = (id: string, condition: string): Edit =>
  script(`expectations/${id}`, /opens: .*/, `opens: ${condition}`);

/** With them it is not to be played. */
export const CHECK_ERRORS: readonly Plant[] = [
  [
    'an inject over its words',
    'words-body',
    '70 can be read',
    script('injects/plan-draft', /body: >-/, `body: §>-\n      ${words(70)}`),
  ],
  [
    'a question over its words',
    'words-question',
    '35 are enough',
    script('decisions/door', /asks: >-/, `asks: §>-\n      ${words(35)}`),
  ],
  [
    'an option over its words',
    'words-option',
    '18 are enough',
    script('decisions/queue', /text: /, `text: §${words(18)}`),
  ],
  [
    'an inject to a voice',
    'inject-unheard',
    '"own-beds" goes only to parties that nobody plays',
    script('injects/own-beds', /to: \[.*\]/, 'to: §[unhcr, relief-society]'),
  ],
  [
    'a guideline that nothing rates',
    'guideline-unrated',
    'claims G15',
    script('objectives/afterwards', 'G15', '§G15'),
    ...unrated('G15'),
  ],
  [
    'no reply for when nothing holds',
    'reply-fallback-missing',
    'Nothing answers "exit-waiver"',
    script('requests/exit-waiver', /ready:\n {6}/, 'ready:\n      §'),
    script('requests/exit-waiver', 'answer: acknowledge', 'answer: acknowledge\n        when: round(1)'),
  ],
  [
    'a phase that never starts',
    'never-comes',
    'The phase "post-crisis" can never come',
    script('phases/post-crisis', /starts: .*/, 'starts: §storyFrom(days(400))'),
  ],
  [
    'a decision that never opens',
    'never-comes',
    'The decision "oasis" can never come',
    script('decisions/oasis', /round: (\d)/, "round: $1\n    opens: §issued('corridor-note', 'transit')"),
  ],
  [
    'an option that is never open',
    'never-comes',
    'can never come',
    script(
      'decisions/rumour',
      /when: bought\('standing-statement'\)/,
      "when: §bought('standing-statement', 'iom')",
    ),
  ],
  [
    'two that wait for each other: the first',
    'never-comes',
    'The expectation "refer-fear" can never come',
    opens('refer-fear', "§met('own-border')"),
  ],
  [
    'two that wait for each other: the second',
    'never-comes',
    'The expectation "own-border" can never come',
    opens('own-border', "§met('refer-fear')"),
  ],
  [
    'a square without a way to green',
    'never-comes',
    'movements.quay-voyage.squares.left.green',
    script(
      'movements/quay-voyage',
      /green: "issued\('next-ship-notice'\)"/,
      "green: §\"issued('next-ship-notice', 'host')\"",
    ),
  ],
  [
    'proof that the owner cannot give',
    'never-comes',
    'tasks.plan-names-all.evidence.done',
    script(
      'decisions/population',
      /when: "issuedWith\('plan-page'[^"]*"/,
      'when: §"issued(\'what-we-see\')"',
    ),
  ],
  ['an expectation that nothing closes', 'never-closes', 'nothing closes it', opens('lessons', '§closed(5)')],
  [
    'a request expected of a role that cannot send it',
    'not-a-sender',
    '"migrants" cannot send the request "transit-admission"',
    script('requests/transit-admission', 'expected:', 'expected:\n      - { from: §migrants, round: 2 }'),
  ],
  [
    'a request that the decision cannot wait for',
    'not-a-sender',
    '"transit" cannot send the request "exit-waiver"',
    script('decisions/closing', /round: (\d)/, 'round: $1\n    blockedBy: [§exit-waiver]'),
  ],
  [
    'a request to oneself',
    'asks-itself',
    '"host" can send the request "exit-waiver" to nobody but itself',
    script('requests/exit-waiver', 'from: [', 'from: [§host, '),
  ],
  [
    'a size outside its range',
    'range-outside',
    '"capacity" is 9999',
    script('injects/flow-stops', /capacity: \d+/, 'capacity: §9999'),
  ],
  [
    'an item that no table can pay',
    'item-dear',
    'No table can buy "clean-register"',
    script('budget/clean-register', /staffDays: \d+/, 'staffDays: §21'),
  ],
];

/** Two more tasks rate G15: without them the claim stands alone. */
function unrated(guideline: string): Edit[] {
  return [['scenario.yaml', 'decisions', new RegExp(`guideline: ${guideline}\\b`, 'g'), 'guideline: G14']];
}
