import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';
import { ASTRAY, addressesOf, LIVING, MADE, OPEN, OWN, STEERED } from './support/checked-screens.ts';

const files = readdirSync(join(ROOT, 'app', 'routes'));
const addresses = [...OPEN, ...ASTRAY, ...MADE, ...OWN, ...STEERED, ...LIVING].map((path) =>
  path.replace(/\?.*/, ''),
);

/** Whose pages nobody looks at. */
const unchecked = (all: readonly string[]) =>
  all.filter((file) => !addresses.some((address) => addressesOf(file).test(address)));

test('[PA132] every route is among the screens that are looked at', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(unchecked(files)).toEqual([]);
});

test('a route that nobody looks at would be told of', () => {
  expect(unchecked(['rooms.$id.tsx', 'help.tsx', '_index.tsx', 'scenarios.$id_.map.tsx'])).toEqual([
    'rooms.$id.tsx',
    'help.tsx',
    'scenarios.$id_.map.tsx',
  ]);
});

test.each([
  ['_index.tsx', '/'],
  ['guidance._index.tsx', '/guidance'],
  ['scenarios.$id_.room.tsx', '/scenarios/two-borders/room'],
  ['control.$seat_.texts.tsx', '/control/:seat/texts'],
  ['x.$exercise.report.tsx', '/x/:exercise/report'],
])('%s draws %s', (file, address) => {
  expect(addressesOf(file).test(address)).toBe(true);
});
