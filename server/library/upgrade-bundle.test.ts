import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '#scripts/run.ts';
import { tinyFolder, tinyScenario } from '#tests/support/tiny-scenario.ts';
import { checkBundle } from './check-scenario.ts';
import { loadFromBundle, loadPinned } from './load-scenario.ts';
import type { SourceBundle } from './source-bundle.ts';
import { upgradeBundle, upgradeOf } from './upgrade-bundle.ts';

const kept: SourceBundle = JSON.parse(
  readFileSync(join(ROOT, 'tests/kept-logs/v1/two-borders/bundle.json'), 'utf8'),
);
const script = (text: string) =>
  upgradeBundle({ id: 'any', files: { 'scenario.yaml': text } }).files['scenario.yaml'];
const beside = (path: string, text: string) =>
  upgradeBundle({ id: 'any', files: { 'scenario.yaml': 'format: 1', [path]: text } }).files[path];

describe('a scenario of format 1 in the folder', () => {
  const old = {
    id: 'tiny',
    files: { ...tinyFolder(), 'scenario.yaml': '# Ours\nid: tiny\nformat:  1 # old\nartefacts: []\n' },
  };
  const only = { file: 'scenario.yaml', line: 3, column: 10, code: 'format-older' };

  test('[SC100] is one problem where it says so, and what to run', () => {
    expect(loadFromBundle(old)).toEqual({
      problems: [
        {
          ...only,
          message: 'This scenario is of format 1; this Muster reads format 2.',
          mend: 'Run npm run scenarios:upgrade -- tiny (or with the path of its folder).',
        },
      ],
    });
    expect(checkBundle(old)).toMatchObject({ errors: [only], warnings: [], plays: 0 });
  });

  test('[SC100] what of the whole old scenario is wrong by the new format is not told', () => {
    const { errors } = checkBundle(kept);
    expect(errors.map(({ code, file, line }) => [code, `${file}:${line}`])).toEqual([
      ['format-older', 'scenario.yaml:1'],
    ]);
  });

  test('[SC100] in parts it is told in the part that has it, beside what is no YAML', () => {
    const files = { 'scenario/10-a.yaml': 'id: [', 'scenario/20-b.yaml': 'title: X\nformat: 1\n' };
    const { errors } = checkBundle({ id: 'tiny', files });
    expect(errors.map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
      ['yaml-syntax', 'scenario/10-a.yaml', 1, 6],
      ['format-older', 'scenario/20-b.yaml', 2, 9],
    ]);
  });

  test('[SC100] another number is not taken for an older format', () => {
    const { errors } = checkBundle({ id: 'tiny', files: tinyFolder({ ...tinyScenario(), format: 3 }) });
    expect(errors.map(({ code, line }) => [code, line])).toEqual([['value-not-listed', 1]]);
  });
});

describe('the upgrade from format 1', () => {
  test('[SC101] comments, order, quotes, blank lines and line ends stay', () => {
    const before = [
      '\uFEFF# yaml-language-server: artefacts, papers',
      'id: any',
      'format:   1   # papers',
      '',
      '',
      '# artefacts: what a table issues',
      '"artefacts":   # letter',
      '  - {id: order, title: "papers: artefacts:"}',
      'caseload:',
      '  cohorts: [ {  \'papers\' : none, id: papers }, { "papers":full } ]',
      '  routes:',
      '  -   papers:    any',
      '      id:   road   ',
      '  indicators:',
      '    - papers:',
      '        - none',
      '',
    ].join('\r\n');
    expect(script(before)).toBe(
      before
        .replace('format:   1 ', 'format:   2 ')
        .replace('"artefacts":', '"documents":')
        .replace("'papers' :", "'travelDocuments' :")
        .replace('"papers":full', '"travelDocuments":full')
        .replace('papers:    any', 'travelDocuments:    any')
        .replace('    - papers:', '    - travelDocuments:'),
    );
  });

  test.each([
    ['an inject', 'injects: [{id: a, effects: [{papers: full}]}]'],
    ['an option', 'decisions: [{options: [{effects: [{route: road, papers: none}]}]}]'],
    ['a movement', 'movements:\n  - effects:\n      - papers: full\n'],
  ])('[SC101] the effects of %s give travel documents', (_, text) => {
    expect(script(`format: 1\n${text}`)).toBe(`format: 2\n${text.replace('papers', 'travelDocuments')}`);
  });

  test.each([
    ['a field', 'requests: [{id: papers, fields: [{id: papers, choices: [{id: papers, label: papers}]}]}]'],
    [
      'a decision, a task, an option',
      'decisions: [{id: papers, tasks: [{evidence: {decided: {papers: P}}}]}]',
    ],
    ['a field of a document', 'documents: [{id: artefact, fields: [{id: papers}]}]'],
    ['a condition', "injects: [{when: \"issuedWith('artefact', 'papers', 'none')\", papers: none}]"],
    ['a text', 'title: |\n  format: 1\n  artefacts:\n    - papers: none\n'],
    ['a key elsewhere', 'caseload: {artefacts: [], lists: [{papers: none}]}\nletter: P'],
  ])('[SC101] %s of the same name keeps it', (_, text) => {
    expect(script(`format: 1\n${text}`)).toBe(`format: 2\n${text}`);
  });

  test('[SC101] what stands behind an anchor is renamed once, and an alias alone where it stands', () => {
    const text = [
      'format: 1',
      'voices: [{id: &word papers}]',
      'injects: [{effects: [&gives {papers: full}]}, {effects: [*gives]}]',
      'movements: [{effects: [*gives, {*word : full}]}]',
    ].join('\n');
    expect(script(text)).toBe(
      text
        .replace('format: 1', 'format: 2')
        .replace('{papers', '{travelDocuments')
        .replace('{*word :', '{travelDocuments :'),
    );
  });

  test('[SC101] walkthroughs: steps and lines of coordination, never what stands in a form', () => {
    const text = [
      'steps:',
      '  - { do: issue, artefact: papers, fields: { papers: none, artefact: x, letter: P } }',
      '  - {"do":"issue","artefact":"order"}',
      'expect:',
      '  tasks: { letter: P, artefact: S }',
      '  coordination:',
      '    - request: exit # letter: P',
      '      letter: P',
    ].join('\n');
    expect(beside('walkthroughs/a.yaml', text)).toBe(
      text
        .replace('artefact: papers', 'document: papers')
        .replace('"artefact":"order"', '"document":"order"')
        .replace('      letter: P', '      rating: P'),
    );
  });

  test('[SC101] translations: the paths of documents', () => {
    const text =
      "artefacts.order.title: L'ordre\n'artefacts.order.purpose': x\ninjects.artefacts.body: artefacts.order\n";
    expect(beside('i18n/fr.yaml', text)).toBe(
      "documents.order.title: L'ordre\n'documents.order.purpose': x\ninjects.artefacts.body: artefacts.order\n",
    );
  });

  test('[SC101] a scenario in parts, and a file that has nothing to do with it', () => {
    const files = {
      'briefs/host.md': 'artefacts: papers\nformat: 1\n',
      'scenario/10-setting.yaml': '# First\nformat: 1\nid: any\n',
      'scenario/20-script.yaml': 'artefacts:\n  - id: order\n',
      'scenario/30-script.yaml': 'artefacts: # more\n  - id: notice\n',
      'skins/plain.yaml': 'names: {artefacts: x, papers: y}\n',
    };
    const { bundle, changes } = upgradeOf({ id: 'any', files });
    expect(bundle.files).toEqual({
      ...files,
      'scenario/10-setting.yaml': '# First\nformat: 2\nid: any\n',
      'scenario/20-script.yaml': 'documents:\n  - id: order\n',
      'scenario/30-script.yaml': 'documents: # more\n  - id: notice\n',
    });
    expect(changes).toEqual([
      { file: 'scenario/10-setting.yaml', line: 2, from: 'format: 1', to: 'format: 2' },
      { file: 'scenario/20-script.yaml', line: 1, from: 'artefacts', to: 'documents' },
      { file: 'scenario/30-script.yaml', line: 1, from: 'artefacts', to: 'documents' },
    ]);
  });

  test('[SC101] the present format, no format and an unknown one stay as they are', () => {
    for (const head of ['format: 2', 'title: X', 'format: 3', 'format: 0', 'format: one', 'format: "1"']) {
      const bundle = {
        id: 'any',
        files: { 'scenario.yaml': `${head}\nartefacts: []\n`, 'walkthroughs/a.yaml': '[' },
      };
      expect(upgradeBundle(bundle), head).toBe(bundle);
    }
  });

  test.each([
    ['the script', { 'scenario.yaml': 'format: 1\nartefacts: [' }],
    ['a walkthrough', { 'scenario.yaml': 'format: 1\nartefacts: []', 'walkthroughs/a.yaml': 'steps: "' }],
    ['a key twice', { 'scenario.yaml': 'format: 1\nid: a\nid: b\nartefacts: []' }],
  ])('[SC101] %s that cannot be parsed is named, and nothing is changed', (_, files) => {
    const bundle: SourceBundle = { id: 'any', files: { ...files } };
    const { problems, changes, ...rest } = upgradeOf(bundle);
    expect(rest.bundle).toBe(bundle);
    expect([problems.length, changes]).toEqual([1, []]);
  });

  test('[SC101] done twice it is the same as done once', () => {
    const once = upgradeBundle(kept);
    expect(once).not.toEqual(kept);
    expect(upgradeBundle(once)).toBe(once);
  });
});

describe('a whole scenario of format 1', () => {
  const upgraded = upgradeBundle(kept);

  test('[SC102] is read from the bundle of an exercise, which stays as it was pinned', () => {
    const pinned = structuredClone(kept);
    const loaded = loadPinned(kept);
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.file.format).toBe(2);
    expect(loaded.scenario.documents.size).toBe(parse(kept.files['scenario.yaml'] ?? '').artefacts.length);
    expect(kept).toEqual(pinned);
  });

  test('[SC101] no line changes but those with a word of the format, and in these nothing else', () => {
    const differing = Object.entries(kept.files).flatMap(([path, text]) => {
      const after = upgraded.files[path]?.split('\n') ?? [];
      const before = text.split('\n');
      expect(after).toHaveLength(before.length);
      return before.flatMap((line, at) => (line === after[at] ? [] : [[line, after[at] ?? ''] as const]));
    });
    expect(differing.length).toBe(upgradeOf(kept).changes.length);
    for (const [before, after] of differing)
      expect(
        after
          .replace(/^format: 2/, 'format: 1')
          .replace(/^documents:/, 'artefacts:')
          .replace(/([ {])travelDocuments:/, '$1papers:')
          .replace(/(do: issue.*) document:/, '$1 artefact:')
          .replace(/, rating:/, ', letter:'),
      ).toBe(before);
  });

  test('[SC101] means what it meant, also written in flow style', () => {
    const data = Object.entries(kept.files).flatMap(([path, text]): [string, Data][] =>
      path.endsWith('.yaml') ? [[path, parse(text)]] : [],
    );
    const flow = upgradeBundle({
      id: kept.id,
      files: Object.fromEntries(data.map(([path, each]) => [path, JSON.stringify(each)])),
    });
    for (const [path, each] of data) {
      const meant = inFormat2(path, each);
      expect(parse(upgraded.files[path] ?? ''), path).toEqual(meant);
      expect(JSON.parse(flow.files[path] ?? ''), path).toEqual(meant);
    }
  }, 30_000);
});

type Data = Record<string, unknown>;

/** The same change made to data, by another way than the text's. */
function inFormat2(path: string, data: Data): unknown {
  const text = JSON.stringify(data, (key, value) => {
    if (Array.isArray(value) && /^(effects|cohorts|routes|indicators|steps|coordination)$/.test(key))
      return value.map((item) => (typeof item === 'object' ? renamed(item) : item));
    return value;
  });
  const { artefacts, ...rest } = JSON.parse(text) as Data;
  return path === 'scenario.yaml' ? { ...rest, format: 2, documents: artefacts } : rest;
}

function renamed({ papers, artefact, letter, ...rest }: Data): Data {
  return {
    ...rest,
    ...(papers === undefined ? {} : { travelDocuments: papers }),
    ...(artefact === undefined ? {} : { document: artefact }),
    ...(letter === undefined ? {} : { rating: letter }),
  };
}
