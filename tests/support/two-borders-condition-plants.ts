import type { Edit, Plant } from './plants.ts';

/** Faults in a copy of two-borders for which it does not load. Anchored on ids and keys, never on what people read. */

const script = (anchor: string, from: string | RegExp, to: string): Edit => [
  'scenario.yaml',
  anchor,
  from,
  to,
];
/** An expectation's title, before which another line may stand. */
const TITLE = /\n {4}title:/;
const HISTORICAL = 'skins/historical.yaml';
const STRONG = 'walkthroughs/strong.yaml';
const SILENT = 'walkthroughs/silent.yaml';
const CHAOTIC = 'walkthroughs/chaotic.yaml';

/** Conditions, placeholders and files that do not go together. */
export const CONDITIONS: readonly Plant[] = [
  [
    'a condition that cannot be read',
    'condition-syntax',
    'cannot be read',
    script('expectations/reception', /opens: .*/, "opens: released('first-arrivals') §and round(1)"),
  ],
  [
    'an unknown fact',
    'condition-unknown-function',
    'Did you mean "released"?',
    script('expectations/joint-count', /opens: .*/, "opens: §relased('three-counts')"),
  ],
  [
    'an id without quotes',
    'condition-literal',
    'needs an id in quotes (inject)',
    script('expectations/ask-movement', /opens: .*/, 'opens: released(§first)'),
  ],
  [
    'a variable',
    'condition-variable',
    "Put an id in quotes: 'staff'",
    script('expectations/refer-fear', /opens: .*/, "opens: released('camp-count') && §staff"),
  ],
  [
    'a number for true or false',
    'condition-not-bool',
    'not true or false',
    script('expectations/name-unlisted', /opens: .*/, "opens: §indicator('at-quay')"),
  ],
  [
    'a party compared with a number',
    'condition-type',
    'different kinds',
    script('expectations/sign-claims', /opens: .*/, "opens: §authority('quay') > 3"),
  ],
  [
    'too many arguments',
    'condition-arity',
    'takes 1 arguments and was given 2',
    script('expectations/refer-children', /opens: .*/, "opens: §released('children', 'transit')"),
  ],
  [
    'an unknown inject in a condition',
    'condition-unknown-id',
    'Did you mean "own-airport"?',
    script('expectations/own-border', /opens: .*/, "opens: released(§'own-airprot')"),
  ],
  [
    'an unknown decision',
    'condition-unknown-id',
    'There is no decision "gate"',
    script('expectations/call-for-boat', /opens: .*/, "opens: decided(§'gate')"),
  ],
  [
    'an unknown option',
    'condition-unknown-id',
    'Did you mean "plan-line"?',
    script('movements/west-charter', "chose('exit', 'plan-line')", "chose('exit', §'plan-lines')"),
  ],
  [
    'an unknown request',
    'condition-unknown-id',
    'Did you mean "transit-admission"?',
    script('movements/west-charter', "agreed('transit-admission')", "agreed(§'transit-admision')"),
  ],
  [
    'an unknown condition',
    'condition-unknown-id',
    'There is no condition "camp-list"',
    script('movements/west-charter', "'whole-camp-list'", "§'camp-list'"),
  ],
  [
    'an unknown document',
    'condition-unknown-id',
    'Did you mean "queue-rule"?',
    script('movements/west-charter', "issued('queue-rule'", "issued(§'queue-rules'"),
  ],
  [
    'a field that a request has not',
    'condition-unknown-id',
    'There is no field "flight"',
    script('expectations/lessons', TITLE, "\n    offer: sentWith('transit-admission', §'flight', 'yes')$&"),
  ],
  [
    'a value that a field has not',
    'condition-field-value',
    'Did you mean "nothing"?',
    script('expectations/sign-claims', TITLE, "\n    offer: issuedWith('data-note', 'what', §'nothin')$&"),
  ],
  [
    'a number waited for as if it were a choice',
    'condition-field-kind',
    'Name a field of kind choice, yes-no or place.',
    script('expectations/reception', TITLE, "\n    offer: issuedWith('queue-rule', 'share-kept', §'10')$&"),
  ],
  [
    'an unknown red line',
    'condition-unknown-id',
    'There is no red line "consul"',
    script('movements/west-charter', "crossed('before-consul'", "crossed(§'consul'"),
  ],
  [
    'an unknown item',
    'condition-unknown-id',
    'Did you mean "framework-charter"?',
    script('movements/west-charter', "bought('framework-charter'", "bought(§'frame-charter'"),
  ],
  [
    'an unknown place',
    'condition-unknown-id',
    'There is no place "west"',
    script('expectations/lessons', /opens: .*/, "opens: authority(§'west') == 'host'"),
  ],
  [
    'a party that is nobody',
    'condition-unknown-id',
    'There is no party "master-b"',
    script('movements/quay-voyage', "told('sea-notice', 'master')", "told('sea-notice', §'master-b')"),
  ],
  [
    'a movement whose terms were kept that there is not',
    'condition-unknown-id',
    'There is no movement "west"',
    script('requests/transit-admission', '    need:', "    kept: departed(§'west')\n    need:"),
  ],
  [
    'a round that there is not, in a condition',
    'condition-unknown-id',
    'There is no round "12"',
    script('requests/transit-admission', /need: .*/, 'need: round(§12)'),
  ],
  [
    'a duration alone',
    'condition-duration-alone',
    'stands alone',
    script('movements/west-charter', /fails: .*/, 'fails: round(4) && §days(2)'),
  ],
  [
    'a time that is none',
    'condition-duration',
    'needs a time',
    script('movements/quay-voyage', /fails: .*/, 'fails: storyFrom(§54)'),
  ],
  [
    'a placeholder in a figure',
    'unknown-placeholder',
    'Nothing is named "{host-stat}". ',
    script('injects/half-the-numbers', 'figure: "', 'figure: "§{host-stat} '),
  ],
  [
    'a placeholder in a text',
    'unknown-placeholder',
    'Did you mean "west-post"?',
    script('injects/two-fronts', /body: >-\n/, 'body: >-\n      At §{west-psot}.\n'),
  ],
  [
    'a placeholder in a role card',
    'unknown-placeholder',
    'Nothing is named "{host-staat}"',
    ['briefs/host.md', '', '{host-state}', '§{host-staat}'],
  ],
  [
    'a placeholder in a translation',
    'unknown-placeholder',
    'Nothing is named "{nowhere}"',
    ['i18n/fr.yaml', '', 'Deux frontières', 'Deux frontières à §{nowhere}'],
  ],
  [
    'a translation of nothing',
    'unknown-text',
    'Did you mean "summary"?',
    ['i18n/fr.yaml', '', 'title:', '§sumary: X\ntitle:'],
  ],
  [
    'a role card that is not there',
    'card-missing',
    '"briefs/ion.md" is not there',
    script('roles/iom', /card: \S+/, 'card: §briefs/ion.md'),
  ],
  [
    'a skin that is not there',
    'skin-missing',
    'Did you mean "fictional"?',
    script('skin', /skin: \S+/, 'skin: §fiction'),
  ],
  [
    'a skin of another file’s id',
    'name-of-file',
    'The id is "history"',
    [HISTORICAL, '', /^id: .*/m, 'id: §history'],
  ],
  [
    'a folder of another name',
    'folder-name',
    'The scenario\'s id is "three-borders"',
    script('id', /id: \S+/, 'id: §three-borders'),
  ],
  [
    'a file that is not read',
    'file-name',
    'its name has not the right form',
    ['skins/More.yml', '', 'id', '§id'],
  ],
];

/** What a walkthrough names: told only of a scenario that compiles. */
export const WALKTHROUGHS: readonly Plant[] = [
  ['an unknown role', 'unknown-id', 'Did you mean "host"?', [STRONG, 'play', 'play: [', 'play: [§hosst, ']],
  [
    'an unknown objective',
    'unknown-id',
    'Did you mean "voice"?',
    [STRONG, 'objectives', 'voice,', '§voices,'],
  ],
  [
    'an unknown item',
    'unknown-id',
    'Did you mean "wardens"?',
    [STRONG, 'steps', 'items: [', 'items: [§warden, '],
  ],
  [
    'an unknown decision',
    'unknown-id',
    'There is no decision "exits"',
    [STRONG, 'steps', 'decision: exit,', 'decision: §exits,'],
  ],
  [
    'an unknown option',
    'unknown-id',
    'Did you mean "joint"?',
    [CHAOTIC, 'steps', /decision: rumour, option: [a-z-]+/, 'decision: rumour, option: §join'],
  ],
  [
    'an unknown request',
    'unknown-id',
    'Did you mean "exit-waiver"?',
    [
      STRONG,
      'steps',
      'do: send, by: embassy-a, request: exit-waiver',
      'do: send, by: embassy-a, request: §exit-waver',
    ],
  ],
  [
    'an unknown document',
    'unknown-id',
    'Did you mean "plan-page"?',
    [STRONG, 'steps', 'document: plan-page', 'document: §plan-pages'],
  ],
  [
    'an unknown task',
    'unknown-id',
    'Did you mean "count-shared"?',
    [STRONG, 'expect', 'count-shared: P', 'count-shard: §P'],
  ],
  [
    'an unknown movement',
    'unknown-id',
    'Did you mean "west-charter"?',
    [STRONG, 'expect', 'west-charter: departed', 'west-chart: §departed'],
  ],
  [
    'an unknown expectation',
    'unknown-id',
    'Did you mean "one-line"?',
    [STRONG, 'expect', 'one-line: unprompted', 'on-line: §unprompted'],
  ],
  [
    'a round that there is not',
    'unknown-id',
    'There is no round "11"',
    [SILENT, 'steps', 'do: open-round, round: 1', 'do: open-round, round: §11'],
  ],
];
