import { expect, test } from 'vitest';
import { plant, tinyFolder } from '#tests/support/tiny-scenario.ts';
import { checkBundle } from './check-scenario.ts';
import type { CheckCode } from './check-sentences.ts';

type Edit = readonly [file: string, from: string, to: string];
/** A § in an edit marks where the problem must be found. */
type Fault = readonly [rule: string, code: CheckCode, ...edits: Edit[]];

const SCENARIO = 'scenario.yaml';
const REAL = `id: real
title: Real names
real: true
tellTale: [Zubrow, zubli, زبروفا]
names:
  host: { en: Zubrowland, fr: Zubrovie }
  embassy: { en: the Embassy, fr: l'Ambassade }
  carrier: Blue Buses
  missions: the missions
  gate: Kazan Gate
  camp: the Camp
  hill-people: Hill people
  embassy-list: the list
  west-road: the road west
`;
const folder = () => ({ ...tinyFolder(), 'skins/real.yaml': REAL });
const script = (from: string, to: string): Edit => [SCENARIO, from, to];
const body = (text: string): Edit => script('body: It gets crowded.', `body: ${text}`);
const above = (text: string): Edit => script('anachronisms:\n', `${text}anachronisms:\n`);
const practice = (text: string): string =>
  `practice: {inject: {from: X, subject: X, body: X}, decision: {title: X, asks: X, options: [{id: a, text: ${text}}, {id: b, text: B}]}, request: {title: X, to: X, fields: [{id: c, label: C, kind: line}]}, undo: X}\n`;
const card = (text: string): string =>
  `caseCards: [{id: one, role: embassy, title: X, story: ${text}, facts: [X], vetoes: [{item: exit, text: X}]}]\n`;

const FAULTS: Fault[] = [
  ['[SC49] a word of the real case', 'real-name', body('It gets crowded in §Zubrow.')],
  ['[SC49] one at the head of a sentence', 'real-name', body('§Zubli are short.')],
  ['[SC49] one written on to an Arabic preposition', 'real-name', body('كثير من الناس ب§زبروفا')],
  ['[SC49] a real name', 'real-name', script('Answers for the', 'Answers for §Zubrowland and the')],
  ['[SC49] a real name in an option', 'real-name', script('pay the fine.', 'pay at §Kazan Gate.')],
  ['[SC49] in a role card', 'real-name', ['briefs/host.md', 'answer for', 'answer for §Zubrowland and']],
  ['[SC49] in a translation', 'real-name', ['i18n/fr.yaml', 'sont', 'de §Zubrovie sont']],
  ['[SC49] in an invented skin', 'real-name', ['skins/plain.yaml', 'Blue', '§Zubrowland']],
  ['[SC49] in the practice item', 'real-name', above(practice('To §Zubrow'))],
  ['[SC49] in a case card', 'real-name', above(card('I am from §Zubrow.'))],
  ['[SC49] an invented name in a real skin', 'invented-name', ['skins/real.yaml', 'Kazan', '§Hostland']],
  ['[SC50] a real country', 'real-country', body('It gets crowded in §Norway.')],
  ['[SC50] in French', 'real-country', ['i18n/fr.yaml', 'sont', 'de §Norvège sont']],
  ['[SC50] in Spanish', 'real-country', body('Viene de §Noruega.')],
  ['[SC50] in Arabic', 'real-country', ['briefs/host.md', 'You', 'من §النرويج You']],
  ['[SC50] a name of several words', 'real-country', body('Is it §Papua New Guinea?')],
  ['[SC50] a name that was in use before', 'real-country', body('Ships from §Turkey.')],
  ['[SC50] in an invented skin', 'real-country', ['skins/plain.yaml', 'Blue', '§Chad']],
  ['[SC51] another time in a text', 'anachronism', body('A §hashtag spreads.')],
  ['[SC51] another time in a role card', 'anachronism', ['briefs/host.md', 'You', 'A §Hashtag. You']],
  ['[SC51] another time in a translation', 'anachronism', ['i18n/fr.yaml', 'sont', 'font un §hashtag, sont']],
  ['[SC52] a role card over a page', 'words-card', ['briefs/host.md', 'You', `${'so '.repeat(348)}§You`]],
];

/** Edits that are correct but look like one of the faults. */
const RIGHT: Fault[] = [
  ['[SC49] part of a longer word', 'real-name', body('A Zubrowianness.')],
  ['[SC49] a placeholder', 'real-name', script('Two thousand people are', 'Two thousand in {host} are')],
  ['[SC49] a source', 'real-name', script('MICIC Guideline 10', 'The Zubrow report')],
  ['[SC49] a name that both skins share', 'invented-name', script('A bus company', 'Blue Buses')],
  ['[SC50] a bird', 'real-country', body('A turkey crosses.')],
  ['[SC50] the United Nations', 'real-country', body('The United Nations come.')],
  ['[SC50] a real country in a real skin', 'real-country', ['skins/real.yaml', 'Kazan Gate', 'Norway Gate']],
  ['[SC52] a page', 'words-card', ['briefs/host.md', 'You', `${'so '.repeat(340)}You`]],
];

const rowsOf = (faults: readonly Fault[]) => faults.map(([rule, code, ...edits]) => ({ rule, code, edits }));

function found(edits: readonly Edit[], code: CheckCode) {
  const planted = plant(folder(), edits);
  const { errors, warnings } = checkBundle({ id: 'tiny', files: planted.folder }, 0);
  const places = warnings
    .filter((each) => each.code === code)
    .map(({ file, line, column }) => ({ file, line, column }));
  return { place: planted.place, errors, places };
}

test.each(rowsOf(FAULTS))('$rule: $code', ({ code, edits }) => {
  const { place, errors, places } = found(edits, code);
  expect(errors).toEqual([]);
  expect(places).toEqual([place]);
});

test.each(rowsOf(RIGHT))('$rule is not $code', ({ code, edits }) => {
  const { errors, places } = found(edits, code);
  expect(errors).toEqual([]);
  expect(places).toEqual([]);
});

test('[SC58] a real skin beside an invented one is no problem', () => {
  const { errors, warnings } = checkBundle({ id: 'tiny', files: folder() }, 0);
  expect(errors).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['translation-missing']);
});
