import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ScenarioInput, tinyFolder, tinyScenario, writeFolder } from '#tests/support/tiny-scenario.ts';
import { checkScenario } from './check-scenario.ts';

let library = '';
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'library-'));
});
afterEach(() => rmSync(library, { recursive: true }));

async function checkAfter(change: (scenario: ScenarioInput) => void, folder: Record<string, string> = {}) {
  const scenario = tinyScenario();
  change(scenario);
  writeFolder(join(library, 'tiny'), { ...tinyFolder(scenario), ...folder });
  return checkScenario(library, 'tiny');
}
const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
const messages = (problems: readonly { message: string }[]) => problems.map((problem) => problem.message);

test('[SC43] the tiny scenario is in order but not translated', async () => {
  const sections = [
    'What it teaches',
    'For whom, how long',
    'Era sheet',
    'Sources',
    'What is composite or invented',
  ];
  const readme = sections.map((each) => `## ${each}\n`).join('');
  const { errors, warnings } = await checkAfter(() => undefined, { 'README.md': readme });
  expect(errors).toEqual([]);
  expect(warnings).toMatchObject([{ file: 'i18n/fr.yaml', code: 'translation-missing' }]);
});

test('[SC40] texts over their budget', async () => {
  const { errors } = await checkAfter(({ injects: [inject], decisions: [decision] }) => {
    if (inject) inject.body = words(71);
    if (decision) decision.asks = words(36);
    if (decision?.options[0]) decision.options[0].text = words(19);
  });
  expect(messages(errors)).toEqual([
    'This inject has 71 words; 70 can be read in a busy room.',
    'This question has 36 words; 35 are enough.',
    'This option has 19 words; 18 are enough.',
  ]);
});

test('[SC40] texts within their budget', async () => {
  const { errors } = await checkAfter(({ injects: [inject], decisions: [decision] }) => {
    if (inject) inject.body = words(70);
    if (decision) decision.asks = words(35);
    if (decision?.options[0]) decision.options[0].text = words(18);
  });
  expect(errors).toEqual([]);
});

test('[SC40] a table with too much to read in a round is a warning', async () => {
  const { errors, warnings } = await checkAfter((scenario) => {
    for (let n = 0; n < 4; n += 1) {
      scenario.injects.push({
        id: `note-${n}`,
        round: 0,
        to: ['host'],
        from: 'X',
        channel: 'post',
        subject: 'X',
        body: words(65),
      });
    }
  });
  expect(errors).toEqual([]);
  expect(messages(warnings)).toContain(
    'In round 0 the table "host" may have 264 words to read; 250 are enough.',
  );
});

test('[SC41] what can never come is an error at its condition', async () => {
  const { errors } = await checkAfter(({ decisions: [decision] }) => {
    if (decision) decision.opens = "lapsed('exit')";
  });
  expect(errors[0]).toMatchObject({
    file: 'scenario.yaml',
    code: 'never-comes',
    message: expect.stringContaining('can never come'),
  });
});

test('[SC42] a guideline that nothing rates', async () => {
  const { errors } = await checkAfter(({ objectives: [objective] }) => objective?.guidelines.push('G5'));
  expect(messages(errors)).toEqual(['The objective "way-out" claims G5, but no task rates it.']);
});

test('[SC43] a word of another time, and an id without a name', async () => {
  const { warnings } = await checkAfter(
    ({ injects: [inject] }) => {
      if (inject) inject.subject = 'A Hashtag spreads';
    },
    { 'skins/bare.yaml': 'id: bare\ntitle: Bare\nnames:\n  host: The host\n' },
  );
  expect(messages(warnings)).toContain('"hashtag" does not belong to the time of this scenario.');
  expect(messages(warnings).find((message) => message.startsWith('The skin "bare"'))).toContain(
    'embassy, carrier',
  );
});

test('[SC20] a scenario that does not load is told by the check', async () => {
  const { errors } = await checkAfter((scenario) => {
    scenario.skin = 'other';
  });
  expect(errors).toMatchObject([{ code: 'skin-missing', line: 9, column: 7 }]);
});
