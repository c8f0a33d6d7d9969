import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { partsOf } from '#app/domain/scenario/parts.ts';
import { tinyFolder, tinyScenario, writeFolder } from '#tests/support/tiny-scenario.ts';
import { hashesOf } from './hashes.ts';
import { listLibrary } from './list-library.ts';
import { type LoadedScenario, type LoadResult, loadFromBundle, loadScenario } from './load-scenario.ts';

let library = '';
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'library-'));
});
afterEach(() => rmSync(library, { recursive: true }));

function loaded(result: LoadResult): LoadedScenario {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}
const hashes = ({ file, skins, translations, briefs }: LoadedScenario) =>
  hashesOf(partsOf(file, [...skins.values()], translations, briefs));

test('[SC27] a folder loads with all that belongs to it', async () => {
  writeFolder(join(library, 'tiny'), { ...tinyFolder(), 'README.md': '# Tiny', 'data/people.csv': 'a,b' });
  const scenario = loaded(await loadScenario(library, 'tiny'));
  expect([...scenario.skins.keys()]).toEqual(['plain']);
  expect(Object.keys(scenario.translations)).toEqual(['fr']);
  expect(scenario.briefs['briefs/host.md']).toContain('You answer for the gate.');
  expect(scenario.walkthroughs.map((each) => each.id)).toEqual(['straight']);
  expect(Object.keys(scenario.bundle.files)).not.toContain('README.md');
});

test('[SC27] a bundle in memory loads as its folder does', async () => {
  writeFolder(join(library, 'tiny'), tinyFolder());
  const fromFolder = loaded(await loadScenario(library, 'tiny'));
  const kept = JSON.parse(JSON.stringify(fromFolder.bundle));
  const fromMemory = loaded(loadFromBundle(kept));
  expect(fromMemory.file).toEqual(fromFolder.file);
  expect(hashes(fromMemory)).toEqual(hashes(fromFolder));
});

test('[SC22] parts give the same scenario as one file', () => {
  const { injects, decisions, roles, ...rest } = tinyScenario();
  const { 'scenario.yaml': whole = '', ...around } = tinyFolder();
  const part = (data: object) => tinyFolder(data)['scenario.yaml'] ?? '';
  const files = {
    ...around,
    'scenario/10-setting.yaml': part({ ...rest, roles, injects: injects.slice(0, 1) }),
    'scenario/20-script.yaml': part({ injects: injects.slice(1), decisions }),
  };
  const whole1 = loaded(loadFromBundle({ id: 'tiny', files: { ...around, 'scenario.yaml': whole } }));
  expect(loaded(loadFromBundle({ id: 'tiny', files })).file).toEqual(whole1.file);
});

test('[SC32] the hashes are of the meaning, not of the spelling', () => {
  const spelt = tinyFolder();
  const files = {
    ...spelt,
    'scenario.yaml': `# A comment\n${spelt['scenario.yaml']?.replace('id: tiny', 'id:   "tiny"')}\n`,
  };
  const [one, two] = [spelt, files].map((folder) =>
    hashes(loaded(loadFromBundle({ id: 'tiny', files: folder }))),
  );
  expect(one).toEqual(two);
  expect(one?.rules).toMatch(/^[0-9a-f]{64}$/);
});

test('[SC27] a library lists what can be played and what is broken, and no template', async () => {
  writeFolder(join(library, 'tiny'), tinyFolder());
  writeFolder(join(library, 'broken'), { 'scenario.yaml': 'format: 2' });
  writeFolder(join(library, '_template'), tinyFolder());
  const entries = await listLibrary(library);
  expect(entries.map(({ id, result }) => [id, 'problems' in result])).toEqual([
    ['broken', true],
    ['tiny', false],
  ]);
});

test('[SC27] an id names a folder of the library and nothing above it', async () => {
  writeFolder(join(library, 'tiny'), tinyFolder());
  for (const id of ['../tiny', 'tiny/../tiny', '', 'nothing']) {
    expect(await loadScenario(library, id)).toMatchObject({ problems: [{ code: 'no-scenario' }] });
  }
});
