import { describe, expect, test } from 'vitest';
import { type FolderText, tinyFolder } from '#tests/support/tiny-scenario.ts';
import type { LoadProblem } from './load-problem.ts';
import { loadFromBundle } from './load-scenario.ts';

/** Breaks the tiny scenario in one place. A § in the new text marks where the problem must be found. */
type Break = [rule: string, file: string, from: string, to: string, sentence: string];

const SCENARIO = 'scenario.yaml';
const OPENS = "opens: released('held-at-gate') || storyFrom(days(2))";

/** As many as a form may have. */
const FIELDS = Array.from({ length: 24 }, (_, n) => `      - {id: f${n}, label: F, kind: line}\n`).join('');

const BREAKS: Break[] = [
  [
    '[SC3] an unknown id in a condition',
    SCENARIO,
    OPENS,
    "opens: released(§'held-at-gat') || round(1)",
    'There is no inject "held-at-gat". Did you mean "held-at-gate"?',
  ],
  [
    '[SC20] an unknown id in a single-quoted condition',
    SCENARIO,
    OPENS,
    "opens: 'decided(''exit'') || phase(§''recovery'')'",
    'There is no phase "recovery". Write an id that the scenario has, or add "recovery" to it.',
  ],
  [
    '[SC20] an unknown id in a double-quoted condition',
    SCENARIO,
    OPENS,
    'opens: "decided(\\"exit\\") || decided(\\§"exits\\")"',
    'There is no decision "exits". Did you mean "exit"?',
  ],
  [
    '[SC20] an unknown id on the second line of a folded condition',
    SCENARIO,
    OPENS,
    "opens: >- # folded\n      decided('exit')\n      || chose('exit', §'waive')",
    'There is no option "waive". Write an id that the scenario has, or add "waive" to it.',
  ],
  [
    '[SC20] an unknown id on the second line of a plain condition',
    SCENARIO,
    OPENS,
    "opens: decided('exit')\n      || told('exit', §'missions')",
    'There is no party "missions". Write an id that the scenario has, or add "missions" to it.',
  ],
  [
    '[SC2] a condition that cannot be read',
    SCENARIO,
    OPENS,
    "opens: released('held-at-gate') §and round(1)",
    'This condition cannot be read: ',
  ],
  [
    '[SC2] a condition that counts',
    SCENARIO,
    OPENS,
    "opens: §indicator('waiting')",
    "This condition gives a number, not true or false. Compare it with something, as in indicator('waiting') > 6000.",
  ],
  [
    '[SC4] an unknown function',
    SCENARIO,
    OPENS,
    "opens: '!§release(''held-at-gate'')'",
    'Conditions know no function "release". Did you mean "released"?',
  ],
  [
    '[SC4] a variable',
    SCENARIO,
    OPENS,
    'opens: §exit',
    'Conditions know no variable "exit". Put an id in quotes: \'exit\'.',
  ],
  [
    '[SC5] an argument too many',
    SCENARIO,
    OPENS,
    "opens: §decided('exit', 'host')",
    '"decided" takes 1 arguments and was given 2. Look up its arguments in the handbook for authors.',
  ],
  [
    '[SC8] a bare number of hours',
    SCENARIO,
    OPENS,
    "opens: after(decided('exit'), §6)",
    '"after" needs a time given in days, hours or minutes, of one minute or more. Write it like hours(6) or days(8), with a number.',
  ],
  [
    '[SC10] an id twice',
    SCENARIO,
    'id: gate-crowded',
    'id: §held-at-gate',
    'The id "held-at-gate" stands twice in injects. Give one of them another id.',
  ],
  [
    '[SC11] an inject to nobody',
    SCENARIO,
    '      - all\n    from',
    '      - §hosts\n    from',
    'There is no party or group "hosts". Did you mean "host"?',
  ],
  [
    '[SC11] a round that is not',
    SCENARIO,
    'round: 1\n    when',
    'round: §3\n    when',
    'There is no round 3. Rounds are counted from 0; the last one is 1.',
  ],
  [
    '[SC12] a decision of a voice',
    SCENARIO,
    'id: exit\n    role: host',
    'id: exit\n    role: §carrier',
    '"carrier" is a party that nobody plays; nothing is asked of it and nothing rates it. Name a role that has a table.',
  ],
  [
    '[SC13] a gap between rounds',
    SCENARIO,
    'from: 0\n    until: 5',
    'from: §1\n    until: 5',
    'Round 1 begins on day 1, but the round before it ends on day 0. Let every round begin where the one before it ends.',
  ],
  [
    '[SC14] an option without a rating',
    SCENARIO,
    'waive-all: P\n            pay-fines: S',
    '§pay-fines: S',
    'The task "exit-open" has no rating for the option "waive-all". Give every option a rating: P, S, M or U.',
  ],
  [
    '[SC14] a rating for no option',
    SCENARIO,
    'pay-fines: S',
    'pay-fines: S\n            pay-nothing: §P',
    'The decision "exit" has no option "pay-nothing" to give a rating to. Take the rating out, or mend the option\'s id.',
  ],
  [
    '[SC16] a prompt that comes by itself',
    SCENARIO,
    'contingency: who-has-the-list',
    'contingency: §held-at-gate',
    'The inject "held-at-gate" prompts an expectation but would come by itself. Mark it with "contingency: true".',
  ],
  [
    '[SC21] a misspelt key',
    SCENARIO,
    'dilemma:',
    '§dilema:',
    'The format has no key "dilema" here. Did you mean "dilemma"?',
  ],
  [
    '[SC21] a key in the wrong place',
    SCENARIO,
    'from: Border police\n    channel: phone',
    '§sender: Police\n    from: Police\n    channel: phone',
    'The format has no key "sender" here. Take it out, or look at the format for the right word.',
  ],
  [
    '[SC21] a missing key',
    SCENARIO,
    '- id: gate-crowded\n    round: 1',
    '- §id: gate-crowded',
    '"round" is missing here. Add it: a number.',
  ],
  [
    '[SC21] a text for a number',
    SCENARIO,
    'until: 5',
    'until: §five',
    '"until" should be a number, not the text "five". Write a number.',
  ],
  [
    '[SC21] a word that is not listed',
    SCENARIO,
    'channel: phone',
    'channel: §fone',
    '"fone" is not one of the words for "channel". Did you mean "phone"?',
  ],
  [
    '[SC21] a fifth option',
    SCENARIO,
    'options:\n      - id: waive-all',
    'options:\n      §- {id: a, text: A}\n      - {id: b, text: B}\n      - id: waive-all',
    '"options" may have at most 4. Take some out, or join them.',
  ],
  [
    '[SC21] an id in capitals',
    SCENARIO,
    'id: gate-crowded',
    'id: §Gate_Crowded',
    '"Gate_Crowded" cannot be an id. Use lower-case letters, digits and single hyphens, and begin with a letter.',
  ],
  [
    '[SC104] an id that no command takes',
    SCENARIO,
    'id: gate-crowded',
    `id: §${'g'.repeat(65)}`,
    `"${'g'.repeat(65)}" is longer than "id" may be. Shorten it to 64 characters at most.`,
  ],
  [
    '[SC104] a form with more fields than a command takes',
    SCENARIO,
    'fields:\n      - id: people',
    `fields:\n${FIELDS.replace('-', '§-')}      - id: people`,
    '"fields" may have at most 24. Take some out, or join them.',
  ],
  [
    '[SC21] an effect without its range',
    SCENARIO,
    '            low: 600\n',
    '',
    '"low" is missing here. Add it: a number.',
  ],
  [
    '[SC21] an effect with a misspelt key',
    SCENARIO,
    'travelDocuments: none\n            evidence',
    '§travelDocument: none\n            evidence',
    'The format has no key "travelDocument" here. Did you mean "travelDocuments"?',
  ],
  [
    '[SC23] a key twice in a mapping',
    SCENARIO,
    'dilemma:',
    'dilemma: One.\n    §dilemma:',
    'This key stands twice in the same mapping. Keep one of the two.',
  ],
  ['[SC23] broken YAML', SCENARIO, 'until: 5', 'until: [5\n    §minutes: 3', 'This is not YAML: '],
  [
    '[SC24] a role card that is not there',
    SCENARIO,
    'card: briefs/host.md',
    'card: §briefs/hosts.md',
    'The role card "briefs/hosts.md" is not there. Write it as briefs/hosts.md.',
  ],
  [
    '[SC24] a scenario in another folder',
    SCENARIO,
    'id: tiny',
    'id: §small',
    'The scenario\'s id is "small", but its folder is "tiny". Give both the same name.',
  ],
  [
    '[SC24] a skin that is not there',
    SCENARIO,
    'skin: plain',
    'skin: §plane',
    'There is no skin "plane". Did you mean "plain"?',
  ],
  [
    '[SC24] a skin named unlike its file',
    'skins/plain.yaml',
    'id: plain',
    'id: §plane',
    'The id is "plane", but the file is "skins/plain.yaml". Give both the same name.',
  ],
  [
    '[SC25] a placeholder for nothing',
    SCENARIO,
    'are held at {gate}',
    'are held at §{gatte}',
    'Nothing is named "{gatte}". Did you mean "gate"?',
  ],
  [
    '[SC25] a placeholder for nothing in a translation',
    'i18n/fr.yaml',
    '{gate}',
    '§{porte}',
    'Nothing is named "{porte}". Name "porte" in the skins, or mend the placeholder.',
  ],
  [
    '[SC25] a translation of no text',
    'i18n/fr.yaml',
    'injects.held-at-gate.body',
    '§injects.held-at-gates.body',
    'The scenario has no text "injects.held-at-gates.body" to translate. Did you mean "injects.held-at-gate.body"?',
  ],
  [
    '[SC26] a walkthrough that chooses no option',
    'walkthroughs/straight.yaml',
    'option: waive-all',
    'option: §waive-al',
    'There is no option "waive-al". Did you mean "waive-all"?',
  ],
  [
    '[SC26] a walkthrough that does nothing known',
    'walkthroughs/straight.yaml',
    'do: buy',
    'do: §buyy',
    '"buyy" is not one of the words for "do". Did you mean "buy"?',
  ],
];

function problemsOf(folder: FolderText): readonly LoadProblem[] {
  const result = loadFromBundle({ id: 'tiny', files: folder });
  return 'problems' in result ? result.problems : [];
}

function broken(
  file: string,
  from: string,
  to: string,
): { folder: FolderText; place: { line: number; column: number } | undefined } {
  const folder = tinyFolder();
  const text = folder[file] ?? '';
  if (text.split(from).length < 2) throw new Error(`"${from}" is not in ${file}.`);
  const marked = text.replace(from, () => to);
  const before = marked.split('§')[0]?.split('\n') ?? [];
  const place = marked.includes('§')
    ? { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    : undefined;
  return { folder: { ...folder, [file]: marked.replace('§', '') }, place };
}

describe('a broken scenario says where, what and how to mend it', () => {
  test.each(BREAKS)('%s', (_, file, from, to, sentence) => {
    const { folder, place } = broken(file, from, to);
    const found = problemsOf(folder).map(({ file: at, line, column, message, mend }) => ({
      file: at,
      line,
      column,
      says: `${message} ${mend}`,
    }));
    expect(found[0]).toEqual({
      file,
      ...(place ?? { line: expect.any(Number), column: expect.any(Number) }),
      says: expect.stringContaining(sentence),
    });
  });

  test('[SC20] every break has a sentence of its own', () => {
    const sentences = BREAKS.map(([, , , , sentence]) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('[SC20] the place, written out once by hand', () => {
    const { folder } = broken(SCENARIO, 'id: tiny', 'id: Tiny');
    expect(problemsOf(folder)).toMatchObject([{ file: SCENARIO, line: 2, column: 5, code: 'id-form' }]);
  });
});

describe('a broken folder', () => {
  test('[SC24] without a scenario', () => {
    expect(problemsOf({ 'briefs/host.md': '' })).toMatchObject([{ file: SCENARIO, code: 'no-scenario' }]);
  });

  test('[SC24] a file that would not be read', () => {
    expect(problemsOf({ ...tinyFolder(), 'skins/other.yml': 'id: other' })).toMatchObject([
      { file: 'skins/other.yml', code: 'file-name' },
    ]);
  });

  test('[SC22] a scenario.yaml beside its parts', () => {
    expect(problemsOf({ ...tinyFolder(), 'scenario/more.yaml': 'injects: []' })).toMatchObject([
      { file: SCENARIO, code: 'two-sources' },
    ]);
  });

  test('[SC22] a single thing in two parts, and a problem in the second part', () => {
    const { [SCENARIO]: whole = '', ...rest } = tinyFolder();
    const more =
      'skin: other\ninjects:\n  - id: held-at-gate\n    round: 1\n    to: [all]\n    from: X\n    channel: post\n    subject: X\n    body: X\n';
    const problems = problemsOf({ ...rest, 'scenario/a.yaml': whole, 'scenario/b.yaml': more });
    expect(problems).toMatchObject([
      {
        file: 'scenario/b.yaml',
        line: 1,
        column: 1,
        code: 'key-twice',
        message: '"skin" is already given in scenario/a.yaml.',
      },
      { file: 'scenario/b.yaml', line: 3, column: 9, code: 'duplicate-id' },
    ]);
  });

  test('[SC23] endless anchors', () => {
    const bomb = `a: &a [x, x]\n${'bcdefgh'
      .split('')
      .map((key, n) => `${key}: &${key} [${`*${'abcdefgh'[n]}, `.repeat(9)}x]`)
      .join('\n')}\n`;
    expect(problemsOf({ ...tinyFolder(), 'i18n/fr.yaml': bomb })).toMatchObject([
      { file: 'i18n/fr.yaml', code: 'yaml-aliases' },
    ]);
  });

  test('[SC23] a list, an empty file, a text', () => {
    for (const text of ['- a\n', '', 'hello\n'])
      expect(problemsOf({ ...tinyFolder(), [SCENARIO]: text }).length).toBeGreaterThan(0);
  });
});
