import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Guidance } from '#app/domain/guidance/format.ts';
import { Guideline, Principle, Sector } from '#app/domain/scenario/words.ts';
import { findInGuidance } from './guidance-search.ts';
import { type GuidanceResult, type GuidanceTexts, loadGuidance, readGuidanceTexts } from './load-guidance.ts';

const FOLDER = fileURLToPath(new URL('../../guidance/', import.meta.url));
let texts: GuidanceTexts;
let guidance: Guidance;

beforeAll(async () => {
  texts = await readGuidanceTexts(FOLDER);
  const result = loadGuidance(texts);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  guidance = result.guidance;
});

/** Loads the folder with one text replaced, which must exist. */
function withChange(file: string, from: string, to: string): GuidanceResult {
  const text = texts[file] ?? '';
  expect(text).toContain(from);
  return loadGuidance({ ...texts, [file]: text.replace(from, to) });
}
const problemsOf = (result: GuidanceResult) => ('problems' in result ? result.problems : []);
const lineOf = (file: string, text: string) =>
  (texts[file] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

test('[SC81] a source that is not there is refused where it stands', () => {
  const found = problemsOf(
    withChange('law.yaml', 'source: [treaties-recalled]', 'source: [treaties-recaled]'),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    file: 'law.yaml',
    line: lineOf('law.yaml', 'id: iccpr-12-2'),
    code: 'unknown-id',
    mend: 'Did you mean "treaties-recalled"?',
  });
});

test('[SC81] an unknown guideline or sector, a missing source and a second entry are refused where they stand', () => {
  const at = (file: string, from: string, to: string) =>
    problemsOf(withChange(file, from, to)).map(({ file: where, line, code }) => ({ where, line, code }));
  const row = lineOf('crosswalk.yaml', 'guideline: G10');
  expect(at('crosswalk.yaml', 'guideline: G10', 'guideline: G16')).toEqual([
    { where: 'crosswalk.yaml', line: row, code: 'value-not-listed' },
  ]);
  expect(at('crosswalk.yaml', 'guideline: G10', 'guideline: G9')).toEqual([
    { where: 'crosswalk.yaml', line: row, code: 'duplicate-id' },
  ]);
  expect(at('crosswalk.yaml', '[hbm, consular, transport]', '[hmb, consular, transport]')).toEqual([
    { where: 'crosswalk.yaml', line: row, code: 'value-not-listed' },
  ]);
  expect(at('mcof-2021.yaml', 'source: [emergency-manual-hbm], ', '')).toEqual([
    { where: 'mcof-2021.yaml', line: lineOf('mcof-2021.yaml', 'borders-and-citizens'), code: 'key-missing' },
  ]);
});

test('[SC81] broken YAML is a problem and not a crash', () => {
  expect(problemsOf(loadGuidance({ ...texts, 'micic.yaml': 'principles: [' }))[0]).toMatchObject({
    file: 'micic.yaml',
    code: 'yaml-syntax',
  });
});

test('[SC80] every principle, guideline and sector is there', () => {
  expect(guidance.micic.principles.map(({ id }) => id)).toEqual(Principle.options);
  expect(guidance.micic.guidelines.map(({ id }) => id)).toEqual(Guideline.options);
  expect(guidance.mcof2012.sectors.map(({ id }) => id)).toEqual(Sector.options);
  expect(guidance.mcof2021.sectors).toHaveLength(15);
  expect(guidance.mcof2021.issues).toHaveLength(5);
  const perPhase = (phase: string) => guidance.micic.guidelines.filter((each) => each.phase === phase).length;
  expect(['preparedness', 'response', 'post-crisis'].map(perPhase)).toEqual([8, 5, 2]);
});

test('[SC80] every fact says where it comes from and how sure it is, and every source is used', () => {
  const { micic, mcof2012, mcof2021, crosswalk, law, sources } = guidance;
  const facts = [
    ...micic.principles,
    ...micic.guidelines,
    ...micic.guidelines.flatMap(({ asks }) => asks),
    ...mcof2012.sectors,
    mcof2021.counts,
    ...mcof2021.sectors,
    ...mcof2021.issues,
    ...crosswalk.rows,
    ...law.anchors,
  ];
  expect(facts.filter(({ source, sure }) => source.length === 0 || sure === undefined)).toEqual([]);
  const used = new Set(facts.flatMap(({ source }) => source));
  expect(sources.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('[SC80] what was only recalled is not called documented', () => {
  const { micic, mcof2012, mcof2021, law, sources } = guidance;
  const read = new Set(sources.sources.filter(({ kind }) => kind === 'read').map(({ id }) => id));
  const documented = [
    ...micic.principles,
    ...micic.guidelines.flatMap((each) => [each, ...each.asks]),
    ...mcof2012.sectors,
    ...mcof2021.sectors,
    ...mcof2021.issues,
    ...law.anchors,
  ].filter(({ sure }) => sure === 'documented');
  expect(documented.filter(({ source }) => !source.some((id) => read.has(id)))).toEqual([]);
  expect(mcof2021.status).toBe('to-be-confirmed');
});

test('[SC82] the crosswalk has a row for every guideline and meets every sector', () => {
  expect(guidance.crosswalk.rows.map(({ guideline }) => guideline)).toEqual(Guideline.options);
  const met = new Set(guidance.crosswalk.rows.flatMap(({ sectors }) => sectors));
  expect(Sector.options.filter((sector) => !met.has(sector))).toEqual([]);
});

test('[PA52] a word is found whatever its case and accents, and all words have to be there', () => {
  const hrefs = (query: string) => findInGuidance(guidance, query, 'en').map(({ href }) => href);
  expect(hrefs('CONSULÁR teams')).toContain('/guidance/G10');
  expect(hrefs('torture')).toEqual(['/guidance#law-cat-3']);
  expect(hrefs('migrants’ ability')).toEqual(hrefs("migrants' ability"));
  expect(hrefs('torture passport')).toEqual([]);
  expect(hrefs('  ')).toEqual([]);
});
