import { expect, test } from 'vitest';
import { createTranslator } from './translate.ts';

const catalogue = {
  plain: 'No one is late.',
  hello: 'Told {party} on day {day}.',
  rounds: '{n, plural, =0 {in time} one {# round late} other {# rounds late}}',
  both: '{name}: {n, plural, one {# letter to {party}} other {# letters to {party}}}.',
  broken: 'An open { brace',
} as const;
const t = createTranslator(catalogue, 'en');

test('an unknown key returns itself', () => {
  expect(t('not.there', { n: 1 })).toBe('not.there');
  expect(t('toString')).toBe('toString');
});

test('an unknown placeholder stays, and a broken pattern is shown as it is', () => {
  expect(t('hello', { day: 2 })).toBe('Told {party} on day 2.');
  expect(t('broken')).toBe('An open { brace');
});

test('fills names and numbers', () => {
  expect(t('plain')).toBe('No one is late.');
  expect(t('hello', { party: 'the {Embassy}', day: 12_000 })).toBe('Told the {Embassy} on day 12,000.');
});

test('chooses a plural form by the rules of the language', () => {
  expect([0, 1, 2].map((n) => t('rounds', { n }))).toEqual(['in time', '1 round late', '2 rounds late']);
  expect(t('both', { name: 'Host', n: 2, party: 'transit' })).toBe('Host: 2 letters to transit.');
  const arabic = createTranslator({ n: '{n, plural, two {اثنان} few {# قليل} other {# كثير}}' }, 'ar');
  expect(arabic('n', { n: 2 })).toBe('اثنان');
  expect(arabic('n', { n: 5 })).toMatch(/قليل$/);
});
