import type { Edit, Plant } from './plants.ts';

/** Faults in a copy of two-borders that loads: what only a careful reader sees. Anchored on ids and keys. */

const script = (anchor: string, from: string | RegExp, to: string): Edit => [
  'scenario.yaml',
  anchor,
  from,
  to,
];
const FICTIONAL = 'skins/fictional.yaml';
const HISTORICAL = 'skins/historical.yaml';
const words = (n: number): string => 'so '.repeat(n);
const body = (id: string, text: string): Edit =>
  script(`injects/${id}`, /body: >-\n {6}/, `body: >-\n      ${text} `);

/** To be weighed. */
export const CHECK_WARNINGS: readonly Plant[] = [
  [
    'too much to read in a round',
    'words-round',
    'the table "migrants" may have',
    script('rounds', /- title: (.*)\n {4}from: 5\n/, '- §title: $1\n    from: 5\n'),
    ...long(3),
  ],
  [
    'too many injects',
    'load-injects',
    'The table "transit" gets',
    script('roles', '- id: transit\n', '- §id: transit\n'),
    ...more('closing-date', 13),
  ],
  [
    'too many decisions',
    'load-decisions',
    'The table "iom" has',
    script('roles', '- id: iom\n', '- §id: iom\n'),
    decisions(7),
  ],
  [
    'a role card over a page',
    'words-card',
    'a page holds 350',
    ['briefs/transit.md', '', /^[\s\S]*$/, `${words(350)}§so`],
  ],
  ['a role card that nobody has', 'unused', '"briefs/spare.md"', ['briefs/spare.md', '', 'Spare', '§Spare']],
  [
    'an idle table',
    'idle-table',
    'In round 6 the table "host" has nothing to do',
    script(
      'roles',
      /^roles:/,
      '  - §title: After\n    from: 100\n    until: 110\n    minutes: 5\n    story: Quiet.\n\nroles:',
    ),
  ],
  [
    'an option that costs least',
    'option-dominates',
    'The option "list" costs no more',
    script('decisions/seats', '- id: list\n', '- §id: list\n'),
    script('decisions/seats', /id: list\n(.*\n) {8}cost: \{.*\}/, 'id: list\n$1        cost: {}'),
  ],
  [
    'a task that a click fulfils',
    'click-only',
    '"wages-free" rates nothing beyond the click',
    script(
      'decisions/wages',
      'tasks:\n',
      'tasks:\n      - §{ id: wages-free, owner: host, title: X, guideline: G10, principles: [P1], sectors: [hbm], phase: response, basis: { kind: guideline, source: X }, evidence: { decided: { no-sanction: P, fee: S, case-by-case: U } } }\n',
    ),
  ],
  [
    'nobody says no',
    'reply-refuse-missing',
    'No ready reply refuses "transit-admission"',
    script('requests/transit-admission', /ready:\n {6}/, 'ready:\n      §'),
    script('requests/transit-admission', 'answer: refuse', 'answer: counter'),
  ],
  [
    'a reply behind one that always answers',
    'reply-behind',
    '"agreed-late" never answers by itself: "holding" before it',
    script(
      'requests/exit-waiver',
      /answer: acknowledge\n/,
      'answer: acknowledge\n        text: Received.\n      - §id: agreed-late\n        answer: agree\n        when: round(2)\n',
    ),
  ],
  [
    'a number without a source',
    'figure-unsourced',
    '"nurse-stays" says "400"',
    body('nurse-stays', 'Of §400 people'),
    script('injects/nurse-stays', /\n {4}figures:(\n {6}- .*)+/, ''),
  ],
  [
    'a figure in a question without a source',
    'figure-unsourced',
    'The decision "seats" says "2,345"',
    script('decisions/seats', 'asks: ', 'asks: §2,345 people wait. '),
  ],
  [
    'a share in a ready reply without a source',
    'figure-unsourced',
    'The request "paper-acceptance" says "35 per cent"',
    script('requests/paper-acceptance', /text: (?=\S)/, 'text: §35 per cent, no more. '),
  ],
  [
    'a figure on a case card that nobody marked as invented',
    'figure-unsourced',
    'The case card "household" says "4,567"',
    script('caseCards/household', /story: >-\n {6}/, 'story: >-\n      §4,567 of us, '),
  ],
  [
    'an inject after its round',
    'opens-late',
    '"closing-date" is due in round 3',
    script('injects/closing-date', /day: \d+/, 'day: 12\n    when: §round(4)'),
  ],
  [
    'an act that nobody can do in the round in which it is expected',
    'opens-late',
    'The condition "expectations.name-unlisted.met" is due in round 2',
    script('expectations/name-unlisted', /met: .*/, "met: §sent('distress-at-sea')"),
  ],
  [
    'a day of another round',
    'inject-day',
    '"small-register" is dated day 8, but round 0',
    script('injects/small-register', /day: -?\d+/, 'day: §8'),
  ],
  [
    'the other day of the two',
    'inject-day',
    '"first-charters" is dated day -30, but round 2',
    script('injects/first-charters', /day: -?\d+/, 'day: §-30'),
  ],
  [
    'a task of another phase',
    'task-phase',
    '"count-shared" is of the phase "post-crisis", which is not active in round 1',
    script('expectations/joint-count', /phase: \S+/, 'phase: §post-crisis'),
  ],
  [
    'a voice that says nothing',
    'unused',
    'the voice "mayor"',
    script('voices', 'voices:\n', 'voices:\n  - §{ id: mayor, title: A mayor, summary: Is silent. }\n'),
  ],
  [
    'a group that nobody writes to',
    'unused',
    'the group "lost"',
    script('groups', 'groups:\n', 'groups:\n  - §{ id: lost, title: Lost, members: [host] }\n'),
  ],
  [
    'a place where nothing is',
    'unused',
    'the place "island"',
    script(
      'places',
      'places:\n',
      'places:\n  - §{ id: island, title: An island, authority: [{ from: -60, party: host }] }\n',
    ),
  ],
  [
    'a document that nothing asks for',
    'unused',
    'the document "leaflet"',
    script(
      'documents',
      'documents:\n',
      'documents:\n  - §{ id: leaflet, title: X, roles: [host], to: [all], purpose: X }\n',
    ),
  ],
  [
    'a red line that nothing crosses',
    'unused',
    'the red line "nothing"',
    script(
      'redLines',
      'redLines:\n',
      'redLines:\n  - §{ id: nothing, owner: [host], title: X, basis: { kind: law, source: X }, ask: X }\n',
    ),
  ],
  [
    'a prompt for nothing',
    'unused',
    'the contingency "spare-prompt"',
    script(
      'injects',
      'injects:\n',
      'injects:\n  - §{ id: spare-prompt, round: 0, to: [host], from: X, channel: post, subject: X, body: X, contingency: true }\n',
    ),
  ],
  [
    'a word of another time',
    'anachronism',
    '"WhatsApp" does not belong',
    body('two-fronts', 'On §WhatsApp they say so.'),
  ],
  [
    'a word of another time in a role card',
    'anachronism',
    '"drone"',
    ['briefs/host.md', '', /$/, '\nA §drone is in the air.'],
  ],
  [
    'a real name in a text',
    'real-name',
    '"Benghazi" gives away the real case',
    body('quay-no-list', 'They come from §Benghazi.'),
  ],
  ['a real name in a role card', 'real-name', '"Libya"', ['briefs/iom.md', '', /$/, '\nWrite to §Libya.']],
  [
    'a real name in the invented skin',
    'real-name',
    '"Tripoli"',
    [FICTIONAL, '', /host-city: \{ en: Corvale,/, 'host-city: { en: §Tripoli,'],
  ],
  [
    'a real country',
    'real-country',
    '"Norway" is the name of a real country',
    body('children', 'A ship from §Norway.'),
  ],
  [
    'an invented name in the real skin',
    'invented-name',
    '"Halvora" is a name of the invented skin',
    [HISTORICAL, '', /^title: .*$/m, 'title: "2011: §Halvora"'],
  ],
  [
    'an invented name in a text',
    'name-in-text',
    '"Ullick" is a name of the skin "fictional"',
    body('cleared-or-not', 'The ship lies off §Ullick.'),
  ],
  [
    'an id that a skin does not name',
    'skin-name-missing',
    'ship-b',
    [HISTORICAL, '', '\nnames:', '\n§names:'],
    [HISTORICAL, '', /\n {2}ship-b: \{.*\}/, ''],
  ],
  [
    'a name for nothing',
    'skin-name-unused',
    'Nothing in the scenario is called "transit-stat"',
    [HISTORICAL, '', /names:\n/, 'names:\n  §transit-stat: X\n'],
  ],
  [
    'a name that lacks a language',
    'skin-language-missing',
    '"east-state" has no name in "ar"',
    [FICTIONAL, '', /east-state: (\{.*), ar: .*\}/, '§east-state: $1 }'],
  ],
  [
    'a language that is none',
    'skin-language-odd',
    'Hardly any name of this skin is given in "ent"',
    [FICTIONAL, '', /state-e: \{/, 'state-e: { §ent: Lammeth,'],
  ],
  [
    'two of one name',
    'skin-name-twice',
    '"UNHCR" is already the name of "unhcr"',
    [FICTIONAL, '', /press: \{ en: [^,]+/, 'press: { §en: UNHCR'],
  ],
  [
    'a text that is not translated',
    'translation-missing',
    'texts are not translated',
    ['i18n/fr.yaml', '', 'title', '§title'],
  ],
  [
    'HTML',
    'html',
    '"<b>" is shown as it stands',
    body('in-hiding', 'We are <b>many</b>.'),
    script('injects/in-hiding', '<b>', '§<b>'),
  ],
  [
    'a placeholder with a blank',
    'stray-brace',
    '"{ west-post }" is shown as it stands',
    body('arrival-slots', 'At §{ west-post } it rains.'),
  ],
  [
    'a brace that nothing closes',
    'stray-brace',
    'is shown as it stands',
    body('site-safe', 'At §{west-post it rains.'),
  ],
  [
    'a receiver twice',
    'listed-twice',
    '"transit" stands twice',
    script('injects/first-arrivals', /to: \[.*\]/, 'to: [transit, §transit]'),
  ],
  [
    'a step that is a round, but which',
    'step-round',
    'does not say which',
    script(
      'runSheet',
      /- at: (.*)\n(.*\n) {4}stage: round\n {4}round: 3\n/,
      '- §at: $1\n$2    stage: round\n',
    ),
  ],
];

function long(n: number): Edit[] {
  return more('two-fronts', n, ` ${words(60)}`, 'migrants', 2);
}

/** So many more injects behind one. */
function more(id: string, n: number, text = 'X', to = 'transit', round = 3): Edit[] {
  const items = Array.from(
    { length: n },
    (_, at) =>
      `  - { id: more-${id}-${at}, round: ${round}, to: [${to}], from: X, channel: post, subject: X, body: ${text.trim()} }\n`,
  );
  return [script('injects', 'injects:\n', `injects:\n${items.join('')}`)];
}

function decisions(n: number): Edit {
  const items = Array.from(
    { length: n },
    (_, at) =>
      `  - { id: more-${at}, role: iom, round: 5, title: X, asks: X, dilemma: X, simulated: a-${at}, source: X, options: [{ id: a-${at}, text: A }, { id: b-${at}, text: B }] }\n`,
  );
  return script('decisions', 'decisions:\n', `decisions:\n${items.join('')}`);
}
