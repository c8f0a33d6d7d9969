import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';
import { checkBundle } from '#server/library/check-scenario.ts';
import { readBundle } from '#server/library/source-bundle.ts';
import { type Plant, type Planted, plantAll } from '#tests/support/plants.ts';
import { CONDITIONS, WALKTHROUGHS } from '#tests/support/two-borders-condition-plants.ts';
import { CHECK_ERRORS } from '#tests/support/two-borders-error-plants.ts';
import { REFERENCES } from '#tests/support/two-borders-reference-plants.ts';
import { BROKEN_YAML, SHAPES } from '#tests/support/two-borders-shape-plants.ts';
import { CHECK_WARNINGS } from '#tests/support/two-borders-warning-plants.ts';

const { files } = await readBundle(`${ROOT}scenarios`, 'two-borders');
/** What two-borders has not, so that something can be wrong with it. */
const BESIDES = {
  'i18n/fr.yaml': 'title: Deux frontières\n',
  'skins/More.yml': 'id: more\n',
  'briefs/spare.md': 'Spare\n',
};

function check(plants: readonly Plant[]) {
  const broken = plantAll({ ...files, ...BESIDES }, plants);
  const { errors, warnings } = checkBundle({ id: 'two-borders', files: broken.files }, 0);
  return { planted: broken.planted, found: [...errors, ...warnings] };
}
type Checked = ReturnType<typeof check>;

/** What is said at the very place of a planted fault. */
const saidAt = ({ found }: Checked, { place }: Planted): string =>
  found
    .filter((each) => each.file === place.file && each.line === place.line && each.column === place.column)
    .map(({ code, message, mend }) => `${code}: ${message} ${mend}`)
    .join('\n');

function expectFound(checked: Checked, what: string): void {
  const planted = checked.planted.find((each) => each.what === what);
  if (!planted) throw new Error(`"${what}" was not planted.`);
  const said = saidAt(checked, planted);
  expect(said, JSON.stringify(planted.place)).toContain(`${planted.code}: `);
  expect(said).toContain(planted.says);
}

test('[SC83] two-borders itself has no error', () => {
  expect(checkBundle({ id: 'two-borders', files }, 0).errors).toEqual([]);
});

describe.each([
  ['[SC83]', 'what the format refuses', SHAPES],
  ['[SC84]', 'what names nothing', REFERENCES],
  ['[SC84]', 'conditions, placeholders and files', CONDITIONS],
  ['[SC84]', 'what a walkthrough names', WALKTHROUGHS],
  ['[SC85]', 'what cannot be played as it is meant', CHECK_ERRORS],
  ['[SC85]', 'what an author should weigh', CHECK_WARNINGS],
] as const)('%s in one broken copy: %s', (rule, _, plants) => {
  let checked: Checked;
  beforeAll(() => {
    checked = check(plants);
  });
  test.each(plants.map(([what]) => what))(`${rule} %s`, (what) => expectFound(checked, what));
});

describe.each(BROKEN_YAML.map((plants) => ({ plants })))('what is no YAML', ({ plants }) => {
  let checked: Checked;
  beforeAll(() => {
    checked = check(plants);
  });
  test.each(plants.map(([what]) => what))('[SC86] %s', (what) => {
    expectFound(checked, what);
    const place = checked.planted.find((each) => each.what === what)?.place;
    const told = checked.found.filter(({ file, code }) => file === place?.file && code.startsWith('yaml'));
    expect(told, 'its echoes are not told').toHaveLength(1);
  });
});

test('[SC87] a broken copy is told in full: shape, references, texts and conditions at once', () => {
  const some = [
    ...SHAPES.filter(([what]) =>
      ['a misspelt key', 'a negative cost', 'an unknown principle'].includes(what),
    ),
    ...[...REFERENCES, ...CONDITIONS].filter(([what]) =>
      ['an unknown receiver', 'a route that there is not', 'an unknown fact'].includes(what),
    ),
    ...WALKTHROUGHS.filter(([what]) => what === 'an unknown document'),
    ...CHECK_ERRORS.filter(([what]) =>
      ['a phase that never starts', 'an item that no table can pay'].includes(what),
    ),
    ...CHECK_WARNINGS.filter(([what]) => ['a real country', 'HTML', 'a day of another round'].includes(what)),
  ];
  expect(some).toHaveLength(12);
  const checked = check(some);
  for (const { what } of checked.planted) expectFound(checked, what);
});

test('[SC87] a skin that cannot be read is told once, not at every name', () => {
  const { found } = check([
    ['a skin', 'skin-missing', '', ['scenario.yaml', 'skin', /skin: \S+/, 'skin: §fiction']],
  ]);
  expect(found.filter(({ code }) => code === 'skin-missing')).toHaveLength(1);
  expect(found.filter(({ code }) => code === 'unknown-placeholder')).toEqual([]);
});
