import { expect, test } from 'vitest';
import { pathOfRefused } from './refused-choices.ts';

test('[PA59] everything that was chosen goes back to the form, and nothing else does', () => {
  const path = pathOfRefused({
    title: 'A & B',
    inPlay: ['host', 'embassy'],
    objectives: 'way-out',
    other: 'x',
  });
  const { pathname, searchParams, hash } = new URL(path, 'http://muster.test');
  expect([pathname, hash]).toEqual(['/facilitator', '#new-title']);
  expect([...searchParams]).toEqual([
    ['refused', 'choices'],
    ['title', 'A & B'],
    ['inPlay', 'host'],
    ['inPlay', 'embassy'],
    ['objectives', 'way-out'],
  ]);
});

test('[PA59] what no form of ours sends makes no long address', () => {
  const path = pathOfRefused({
    title: 'x'.repeat(60_000),
    inPlay: Array.from({ length: 150 }, () => 'y'.repeat(400)),
  });
  expect(path.length).toBeLessThan(4000);
  for (const body of [undefined, null, 'text', [], { title: { deep: true } }])
    expect(pathOfRefused(body)).toBe('/facilitator?refused=choices#new-title');
});
