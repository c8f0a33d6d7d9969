import { expect, test } from 'vitest';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import { tinyScenarioFile, tinySkin, tinyTranslations } from '#tests/support/tiny-scenario.ts';
import type { ScenarioFile } from './format.ts';
import { listConditions, listTexts } from './list-texts.ts';
import { partsOf } from './parts.ts';
import { textBookOf } from './texts.ts';

const book = (language: string) =>
  textBookOf({ file: tinyScenarioFile(), skin: tinySkin(), translations: tinyTranslations(), language });

test('[SC30] every text has a key by ids', () => {
  const keys = listTexts(tinyScenarioFile()).map((text) => text.key);
  for (const key of [
    'title',
    'teaches.0',
    'rounds.1.title',
    'roles.host.title',
    'injects.held-at-gate.body',
    'decisions.exit.options.waive-all.text',
    'decisions.exit.tasks.exit-open.basis.source',
    'decisions.exit.tasks.exit-open.evidence.done.what',
    'requests.exit-permit.fields.where.choices.at-gate.label',
    'movements.first-bus.squares.permit.label',
    'caseload.cohorts.workers.source',
  ]) {
    expect(keys).toContain(key);
  }
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.some((key) => key.startsWith('anachronisms'))).toBe(false);
});

test('[SC30] conditions are listed by the same keys', () => {
  const keys = listConditions(tinyScenarioFile()).map((entry) => entry.key);
  expect(keys).toContain('decisions.exit.tasks.exit-open.means');
  expect(keys).toContain('movements.first-bus.squares.permit.green');
  expect(keys).not.toContain('roles.host.means');
});

test('[SC30] an unknown key reads as itself', () => {
  expect(book('en').text('injects.nothing.body')).toBe('injects.nothing.body');
});

test('[SC31] a text in its language, with the names of that language', () => {
  expect(book('fr').text('injects.held-at-gate.body')).toBe(
    'Deux mille personnes sont retenues à la Porte Ouest.',
  );
});

test('[SC31] a missing translation and a missing name fall back', () => {
  expect(book('ar').text('injects.held-at-gate.body')).toBe('Two thousand people are held at the West Gate.');
  expect(book('ar').name('carrier')).toBe('Blue Buses');
  const bare = textBookOf({
    file: tinyScenarioFile(),
    skin: { ...tinySkin(), names: {} },
    translations: {},
    language: 'en',
  });
  expect(bare.name('gate')).toBe('The gate');
  expect(bare.name('nowhere')).toBe('nowhere');
  expect(bare.name('constructor')).toBe('constructor');
});

test.each<[string, string, (file: ScenarioFile) => void]>([
  [
    'a text',
    'texts',
    (file) => {
      for (const inject of file.injects) inject.body = 'Other words.';
    },
  ],
  [
    'the source of a basis',
    'texts',
    (file) => {
      for (const line of file.redLines) line.basis.source = 'Another.';
    },
  ],
  [
    'a rating',
    'rubric',
    (file) => {
      for (const task of file.decisions[0]?.tasks ?? []) task.evidence.decided = { 'waive-all': 'S' };
    },
  ],
  [
    'when a request is needed',
    'rubric',
    (file) => {
      for (const request of file.requests) request.need = 'round(0)';
    },
  ],
  [
    'a condition',
    'rules',
    (file) => {
      for (const decision of file.decisions) decision.opens = 'round(0)';
    },
  ],
  [
    'an effect',
    'rules',
    (file) => {
      for (const option of file.decisions[0]?.options ?? []) option.effects = [];
    },
  ],
])('[SC32] %s changes only %s', (_, part, change) => {
  const hashable = (file: ScenarioFile) =>
    Object.entries(partsOf(file, [tinySkin()], tinyTranslations())).map(([key, value]) => [
      key,
      canonicalJson(value),
    ]);
  const changed = tinyScenarioFile();
  change(changed);
  const [before, after] = [hashable(tinyScenarioFile()), hashable(changed)];
  expect(before.filter(([, json], at) => json !== after[at]?.[1]).map(([key]) => key)).toEqual([part]);
});
