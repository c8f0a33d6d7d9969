import { expect, test } from 'vitest';
import { Sector } from '#app/domain/scenario/words.ts';
import { HUB, mostTasks, RIM, spokeOf, WHEEL } from './wheel-shape.ts';

const counts = { P: 2, S: 1, M: 0, U: 1, 'not-rated': 0 };

test('[PA100] the wheel has a spoke for each of the fifteen sectors, and no other', () => {
  expect([...WHEEL].sort()).toEqual([...Sector.options].sort());
});

test('[PA101] a spoke is as deep as its sector has tasks, rating by rating from the hub', () => {
  const parts = spokeOf(0, counts, 8);
  expect(parts.map(({ rating, n }) => [rating, n])).toEqual([
    ['P', 2],
    ['S', 1],
    ['U', 1],
  ]);
  const distance = ([x, y]: readonly [number, number]) => Math.hypot(x, y);
  const step = (RIM - HUB) / 8;
  expect(distance(parts[0]?.middle ?? [0, 0])).toBeCloseTo(HUB + step, 1);
  expect(distance(parts[2]?.middle ?? [0, 0])).toBeCloseTo(HUB + 3.5 * step, 1);
});

test('[PA102] a sector without a task draws nothing, and few tasks do not fill the wheel', () => {
  expect(spokeOf(3, undefined, 0)).toEqual([]);
  expect(mostTasks([undefined, counts])).toBe(4);
  const [only] = spokeOf(0, { ...counts, P: 1, S: 0, U: 0 }, 1);
  expect(Math.hypot(...(only?.middle ?? [0, 0]))).toBeLessThan((HUB + RIM) / 2);
});
