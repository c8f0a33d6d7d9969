import type { Edit, Plant } from './plants.ts';

/** Faults in a copy of two-borders for which it does not load. Anchored on ids and keys, never on what people read. */

const script = (anchor: string, from: string | RegExp, to: string): Edit => [
  'scenario.yaml',
  anchor,
  from,
  to,
];
const HISTORICAL = 'skins/historical.yaml';
const FICTIONAL = 'skins/fictional.yaml';
const STRONG = 'walkthroughs/strong.yaml';
const SILENT = 'walkthroughs/silent.yaml';
const MODEST = 'walkthroughs/modest.yaml';

/** What is no YAML: each row is one copy, with at most one fault a file. */
export const BROKEN_YAML: readonly (readonly Plant[])[] = [
  [
    [
      'a tab',
      'yaml-syntax',
      'Tabs are not allowed',
      script('injects/first-shots', '    round:', '§\tround:'),
    ],
    [
      'a key twice in a skin',
      'yaml-duplicate-key',
      'twice',
      [FICTIONAL, '', '\nnames:', '\n§id: other\nnames:'],
    ],
    [
      'a quote that nothing closes',
      'yaml-syntax',
      'Missing closing',
      [SILENT, '', /^title: .*$/m, 'title: §"Silent'],
    ],
    [
      'text after a quote',
      'yaml-syntax',
      'Unexpected scalar',
      [MODEST, '', /^title: .*$/m, 'title: "Modest" §means'],
    ],
  ],
  [
    [
      'a key twice',
      'yaml-duplicate-key',
      'twice',
      script('injects/first-shots', '    round:', '    round: 1\n    §round:'),
    ],
    [
      'a second document',
      'yaml-syntax',
      'a second document begins here',
      [FICTIONAL, '', '\nnames:', '\n§---\nnames:'],
    ],
    [
      'a mapping that nothing closes',
      'yaml-syntax',
      'must be sufficiently indented',
      [
        SILENT,
        '',
        /\nsteps:\n {2}- \{ do: read, by: host \}\n {2}/,
        '\nsteps:\n  - { do: read, by: host\n  §',
      ],
    ],
  ],
  [
    [
      'a quote that nothing closes in the script',
      'yaml-syntax',
      'Missing closing',
      script('decisions/exit', /title: .*$/m, "title: §'The way out"),
    ],
    [
      'a text that begins with a star',
      'yaml-syntax',
      'a text that begins with *',
      [SILENT, '', /^title: .*$/m, 'title: §*Silent*'],
    ],
  ],
  [
    [
      'a mapping in a plain text',
      'yaml-syntax',
      'Nested mappings',
      script('decisions/exit', /title: .*$/m, 'title: §The way out: open'),
    ],
  ],
  [
    [
      'a list item too far to the left',
      'yaml-syntax',
      'without - indicator',
      script('roles/iom', /\n {4}stakeholder:/, '\n§   stakeholder:'),
    ],
  ],
];

/** What the format refuses. */
export const SHAPES: readonly Plant[] = [
  [
    'a misspelt key',
    'key-unknown',
    'Did you mean "channel"?',
    script('injects/first-shots', 'channel:', '§chanel:'),
  ],
  [
    'a key that is missing',
    'key-missing',
    '"simulated" is missing',
    script('decisions/alert', /\n {4}simulated: \S+/, ''),
    script('decisions/alert', /^/, '§'),
  ],
  [
    'a word for a number',
    'value-kind',
    '"round" should be a number, not the text "two"',
    script('injects/two-fronts', /round: \d/, 'round: §two'),
  ],
  [
    'nothing where a text is due',
    'value-kind',
    'not nothing',
    script('injects/called-mercenaries', /subject: .*/, 'subject:§'),
  ],
  [
    'an unknown channel',
    'value-not-listed',
    'Did you mean "phone"?',
    script('injects/capital-silent', /channel: \S+/, 'channel: §phon'),
  ],
  [
    'yes for true',
    'value-kind',
    'should be true or false',
    script('decisions/first-day', 'mayDefer: false', 'mayDefer: §no'),
  ],
  [
    'no minutes for a round',
    'number-too-small',
    '"minutes" may not be below 1',
    script('rounds', /minutes: \d+/, 'minutes: §0'),
  ],
  [
    'a negative round',
    'number-too-small',
    '"round" may not be below 0',
    script('injects/plan-draft', /round: \d/, 'round: §-1'),
  ],
  [
    'a negative cost',
    'number-too-small',
    '"hours" may not be below 0',
    script('decisions/rumour', /hours: \d+/, 'hours: §-3'),
  ],
  [
    'an unknown cost',
    'key-unknown',
    'Did you mean "political"?',
    script('decisions/charter', /cost: \{/, 'cost: { §politcal: 1,'),
  ],
  [
    'an empty text',
    'text-empty',
    '"subject" is empty',
    script('injects/own-beds', /subject: .*/, 'subject: §""'),
  ],
  [
    'blanks for a text',
    'text-empty',
    '"title" is empty',
    script('decisions/door', /title: .*/, 'title: §"   "'),
  ],
  [
    'a guideline out of range',
    'value-not-listed',
    '"G16" is not one',
    script('decisions/exit', /guideline: \S+/, 'guideline: §G16'),
  ],
  [
    'an unknown principle',
    'value-not-listed',
    '"P11" is not one',
    script('decisions/papers', /principles: \[/, 'principles: [§P11, '),
  ],
  [
    'an unknown sector',
    'value-not-listed',
    'Did you mean "shelter"?',
    script('expectations/reception', /sectors: \[/, 'sectors: [§sheltre, '),
  ],
  [
    'an unknown lens',
    'value-not-listed',
    '"gendre" is not one',
    script('decisions/rumour', /lenses: \[/, 'lenses: [§gendre, '),
  ],
  [
    'an unknown rating',
    'value-not-listed',
    '"Q" is not one',
    script('expectations/joint-count', 'prompted: S', 'prompted: §Q'),
  ],
  [
    'an unknown basis',
    'value-not-listed',
    '"laws" is not one',
    script('expectations/ask-movement', /kind: [a-z-]+/, 'kind: §laws'),
  ],
  [
    'an unknown phase of a task',
    'value-not-listed',
    '"respons" is not one',
    script('expectations/name-unlisted', /phase: \S+/, 'phase: §respons'),
  ],
  [
    'five options',
    'list-too-long',
    '"options" may have at most 4',
    script(
      'decisions/queue',
      /options:\n {6}- id/,
      'options:\n      §- { id: fifth, text: A fifth one }\n      - id',
    ),
  ],
  [
    'an inject to nobody',
    'list-too-short',
    '"to" needs at least 1',
    script('injects/small-register', /to: \[.*\]/, 'to: §[]'),
  ],
  [
    'an id with a capital',
    'id-form',
    'cannot be an id',
    script('injects', 'id: half-the-numbers', 'id: §Half-the-numbers'),
  ],
  [
    'a card elsewhere',
    'text-form',
    'a file below briefs/',
    script('roles/transit', /card: \S+/, 'card: §cards/transit.md'),
  ],
  [
    'a code without a number',
    'text-form',
    'R and a number',
    script('requests/exit-waiver', /code: \S+/, 'code: §W3'),
  ],
  [
    'two numbers for a version',
    'text-form',
    'three numbers',
    script('version', /version: \S+/, 'version: §"1.0"'),
  ],
  [
    'a language in words',
    'text-form',
    'two small letters',
    script('language', /language: \S+/, 'language: §English'),
  ],
  ['an effect on nothing', 'key-unknown', '"rout"', script('injects/flow-stops', '- { route:', '- { §rout:')],
  [
    'an unknown stage',
    'value-not-listed',
    '"coffee" is not one',
    script('runSheet', 'stage: welcome', 'stage: §coffee'),
  ],
  ['a day that is none in a skin', 'text-form', 'a date', [HISTORICAL, '', /d0: \S+/, 'd0: §2011-02-30']],
  [
    'an unknown key in a skin',
    'key-unknown',
    'Did you mean "tellTale"?',
    [FICTIONAL, '', '\nnames:', '\n§telltale: []\nnames:'],
  ],
  ['an unknown step', 'value-not-listed', 'Did you mean "read"?', [STRONG, 'steps', 'do: read', 'do: §raed']],
  [
    'a rating that there is not in a walkthrough',
    'value-not-listed',
    '"X" is not one',
    [SILENT, 'expect', /: U\b/, ': §X'],
  ],
  [
    'steps without an act',
    'key-missing',
    '"option" is missing',
    [
      MODEST,
      'steps',
      /- \{ do: choose, by: ([a-z-]+), decision: ([a-z-]+), option: [a-z-]+/,
      '- §{ do: choose, by: $1, decision: $2',
    ],
  ],
];
