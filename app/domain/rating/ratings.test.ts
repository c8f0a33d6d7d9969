import { describe, expect, test } from 'vitest';
import { chargeLateness, combine, middleOf, type Part } from './ratings.ts';

const PARTS: Record<string, readonly [Part, Part]> = {
  'nothing missing': ['seen', 'seen'],
  'told not asked for': ['seen', 'not-asked'],
  'no record of telling': ['seen', 'unseen'],
  'done missing': ['missing', 'seen'],
  'done missing, nothing told that we know of': ['missing', 'unseen'],
  'confirmed not told': ['seen', 'missing'],
  'both missing': ['missing', 'missing'],
};

describe('[RA33] the combination table', () => {
  test.each([
    ['P', 'nothing missing', 'P'],
    ['P', 'told not asked for', 'P'],
    ['P', 'no record of telling', 'S'],
    ['P', 'done missing', 'S'],
    ['P', 'done missing, nothing told that we know of', 'S'],
    ['P', 'confirmed not told', 'S'],
    ['P', 'both missing', 'S'],
    ['S', 'nothing missing', 'S'],
    ['S', 'no record of telling', 'S'],
    ['S', 'done missing', 'S'],
    ['S', 'done missing, nothing told that we know of', 'S'],
    ['S', 'confirmed not told', 'S'],
    ['S', 'both missing', 'M'],
    ['M', 'nothing missing', 'M'],
    ['M', 'done missing', 'M'],
    ['M', 'both missing', 'U'],
    ['U', 'nothing missing', 'U'],
    ['U', 'both missing', 'U'],
  ] as const)('%s, %s: %s', (base, parts, rating) => {
    const [done, told] = PARTS[parts] ?? ['not-asked', 'not-asked'];
    expect(combine(base, done, told)).toBe(rating);
  });
});

test.each([
  ['P', false, 'S'],
  ['P', true, 'S'],
  ['S', false, 'S'],
  ['S', true, 'M'],
  ['M', true, 'M'],
  ['U', true, 'U'],
] as const)('[RA38] late: %s with harm %s becomes %s', (rating, harm, becomes) => {
  expect(chargeLateness(rating, harm)).toBe(becomes);
});

test.each([
  [[], undefined],
  [['S'], 'S'],
  [['P', 'U'], 'U'],
  [['P', 'P', 'U'], 'P'],
  [['U', 'P', 'S', 'M'], 'M'],
  [['P', 'S'], 'S'],
] as const)('[RA45] the middle of %j is %s', (ratings, middle) => {
  expect(middleOf(ratings)).toBe(middle);
});
