import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runToEnd } from '#tests/support/run-to-end.ts';
import { type FolderText, tinyFolder, writeFolder } from '#tests/support/tiny-scenario.ts';

let library = '';
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'upgrade-'));
});
afterEach(() => rmSync(library, { recursive: true }));

const run = (command: string, ...args: string[]) =>
  runToEnd(process.execPath, ['--import', 'tsx', `server/cli/${command}.ts`, ...args], {
    INIT_CWD: library,
    MUSTER_SCENARIOS: library,
  });
const upgrade = (...args: string[]) => run('scenarios-upgrade', ...args);
const textsIn = (id: string, folder: FolderText): FolderText =>
  Object.fromEntries(
    Object.keys(folder).map((path) => [path, readFileSync(join(library, id, path), 'utf8')]),
  );

/** The tiny scenario as its author wrote it under format 1. */
function oldFolder(): FolderText {
  const present = tinyFolder();
  return {
    ...present,
    'scenario.yaml': `# Ours\n\n${present['scenario.yaml']}`
      .replace('format: 2', 'format: 1   # the first')
      .replace(/^documents:/m, 'artefacts:')
      .replaceAll('travelDocuments:', 'papers:'),
    'walkthroughs/straight.yaml': (present['walkthroughs/straight.yaml'] ?? '').replace(
      /^( +)document:/m,
      '$1artefact:',
    ),
  };
}

test('[SC101] an old scenario is refused, upgraded in place line by line, and then has nothing to mend', async () => {
  const old = oldFolder();
  writeFolder(join(library, 'tiny'), old);
  mkdirSync(join(library, 'tiny/data'));
  writeFileSync(join(library, 'tiny/data/people.yaml'), 'papers: none');

  const refused = await run('scenarios-check', 'tiny');
  expect(refused.code).toBe(1);
  expect(refused.output.split('\n').filter((line) => !line.endsWith('(warning)'))).toEqual([
    'tiny/scenario.yaml:3:9  This scenario is of format 1; this Muster reads format 2. — Run npm run scenarios:upgrade -- tiny (or with the path of its folder).',
    'tiny: 1 to mend, 1 to weigh',
    '',
  ]);

  const { code, output, errors } = await upgrade('tiny');
  expect([code, errors]).toEqual([0, '']);
  const lines = output.trimEnd().split('\n');
  expect(lines[0]).toBe('tiny/scenario.yaml:3  format: 1 → format: 2');
  const places = lines.slice(0, -1);
  expect(lines.at(-1)).toBe(`tiny: is of format 2 now; changed ${places.length} places in 2 files.`);
  for (const line of places) {
    const [, file = '', at = '', from = '', to = ''] = /^tiny\/(.+):(\d+) {2}(.+) → (.+)$/.exec(line) ?? [];
    const [before, after] = [old, textsIn('tiny', old)].map(
      (folder) => folder[file]?.split('\n')[Number(at) - 1],
    );
    expect(before?.replace(from, to), line).toBe(after);
  }

  const present = tinyFolder();
  expect(textsIn('tiny', old)).toEqual({
    ...present,
    'scenario.yaml': `# Ours\n\n${present['scenario.yaml']}`.replace('format: 2', 'format: 2   # the first'),
  });
  expect(readFileSync(join(library, 'tiny/data/people.yaml'), 'utf8')).toBe('papers: none');
  expect((await run('scenarios-check', 'tiny')).output).toContain('tiny: 0 to mend');
}, 60_000);

test('[SC101] of several, also by their folder, the current one is said to be so and the others are upgraded', async () => {
  writeFolder(join(library, 'new'), tinyFolder());
  writeFolder(join(library, 'drafts/one'), oldFolder());
  writeFolder(join(library, 'drafts/two'), oldFolder());
  const { code, output } = await upgrade('new', './drafts');
  expect(code).toBe(0);
  expect(output).toContain('new: is of format 2 already; nothing was changed.\n');
  expect(output).toMatch(/^one: is of format 2 now;/m);
  expect(output).toMatch(/^two: is of format 2 now;/m);
  expect(textsIn('new', tinyFolder())).toEqual(tinyFolder());
}, 60_000);

test('[SC101] nothing is written of a scenario that cannot be read, and what is in the way is named', async () => {
  const broken = { ...oldFolder(), 'walkthroughs/straight.yaml': 'id: straight\ntitle: "no end\n' };
  writeFolder(join(library, 'broken'), broken);
  writeFolder(join(library, 'latin'), oldFolder());
  const latin = Buffer.from(`${oldFolder()['scenario.yaml']}# caf\u00e9\n`, 'latin1');
  writeFileSync(join(library, 'latin/scenario.yaml'), latin);
  writeFolder(join(library, 'unknown'), { 'scenario.yaml': 'format: 3\nartefacts: []\n' });

  const { code, output } = await upgrade('broken', 'latin', 'unknown');
  expect(code).toBe(1);
  expect(output).toMatch(/^broken\/walkthroughs\/straight\.yaml:2:8 {2}This is not YAML: /m);
  expect(output).toContain('broken: nothing was changed; mend this first.\n');
  expect(output).toContain('latin/scenario.yaml  This file is not in UTF-8. — Save it in UTF-8.\n');
  expect(output).toContain('unknown: nothing was changed; format 3 cannot be upgraded.\n');
  expect(textsIn('broken', broken)).toEqual(broken);
  expect(readFileSync(join(library, 'latin/scenario.yaml'))).toEqual(latin);
  expect(textsIn('latin', { 'walkthroughs/straight.yaml': '' })).toEqual({
    'walkthroughs/straight.yaml': oldFolder()['walkthroughs/straight.yaml'],
  });
}, 60_000);

test('[SC101] a scenario that is not there is named in a sentence, and no name at all brings the usage', async () => {
  const missing = await upgrade('nowhere');
  expect([missing.code, missing.output]).toEqual([1, '']);
  expect(missing.errors).toContain('There is no scenario "nowhere".');
  const none = await upgrade();
  expect(none.code).toBe(2);
  expect(none.errors).toContain('npm run scenarios:upgrade -- <id or folder>');
}, 60_000);
