import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf } from './suggest-ratings.ts';

test('[SC102] the digest of the same ratings is that of the first releases, whatever the code calls them', () => {
  const digested =
    '{"cells":[{"counts":{"M":0,"P":1,"S":0,"U":0,"not-rated":0},"guideline":"G10","letter":"P","objective":true,' +
    '"rated":1,"role":"host","strength":"thin","tasks":["exit-open"]}],"tasks":{"exit-open":"P"}}';
  const cell = {
    guideline: 'G10',
    role: 'host',
    objective: true,
    rating: 'P',
    counts: { P: 1, S: 0, M: 0, U: 0, 'not-rated': 0 },
    rated: 1,
    strength: 'thin',
    tasks: ['exit-open'],
  } as const;
  expect(digestOf({ 'exit-open': 'P' }, [cell])).toBe(createHash('sha256').update(digested).digest('hex'));
});
