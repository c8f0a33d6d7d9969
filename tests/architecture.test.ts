// Reads the sources to say which part may know which: `domain ← contract ← live, features, routes` and
// `domain ← contract ← server`, and nothing the other way.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';
import { circlesIn } from './support/circles.ts';
import { literalWordsIn } from './support/literal-words.ts';
import { physicalStylesIn } from './support/physical-styles.ts';
import { impuritiesOf } from './support/purity.ts';
import { type Import, lineOf, parseSource, readSources, type Source, walk } from './support/sources.ts';

type Zone = {
  folder: string;
  /** Folders of ours it may import. */
  may: string[];
  /** Folders of ours it may import types of. */
  mayTypes?: string[];
  /** When given, the only packages it may import. */
  packages?: string[];
};

const ZONES: Zone[] = [
  { folder: 'app/domain', may: ['app/domain'], packages: ['xstate', 'zod', '@marcbachmann/cel-js'] },
  { folder: 'app/contract', may: ['app/contract', 'app/domain'], packages: ['zod'] },
  // What both sides of the wire work out alike: no schema, so that a browser may load it.
  { folder: 'app/contract/plain', may: ['app/contract/plain'], mayTypes: ['app/domain'], packages: [] },
  { folder: 'app/i18n', may: ['app/i18n'], packages: [] },
  { folder: 'app/components', may: ['app/components', 'app/i18n'], mayTypes: ['app/contract'] },
  { folder: 'app/live', may: ['app/live', 'app/i18n', 'app/contract/plain'], mayTypes: ['app/contract'] },
  {
    folder: 'app/features',
    may: ['app/features', 'app/components', 'app/live', 'app/i18n', 'app/contract/plain'],
    mayTypes: ['app/contract'],
  },
  {
    folder: 'app/routes',
    may: ['app/routes', 'app/contract', 'app/features', 'app/components', 'app/live', 'app/i18n'],
  },
  { folder: 'server', may: ['server', 'app/domain', 'app/contract', 'app/i18n', 'prisma'] },
  // A walkthrough is played by clients, and the command line sees to the build first.
  {
    folder: 'server/play',
    may: ['server', 'app/domain', 'app/contract', 'app/i18n', 'app/live', 'prisma'],
  },
  { folder: 'server/cli', may: ['server', 'app/domain', 'app/contract', 'app/i18n', 'prisma', 'scripts'] },
  { folder: 'prisma', may: ['prisma'] },
];

/** What the screens share, and which of it each part may build on. There are no other imports between features. */
const SHARED_FEATURES: Readonly<Record<string, readonly string[]>> = { live: [], act: ['live'] };

/** The innermost zone that a file lies in. */
function zoneOf(path: string): Zone | undefined {
  return ZONES.filter(({ folder }) => isIn(path, folder)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

const sources = readSources();
const product = sources.filter(({ isTest }) => !isTest);

describe('who may import whom', () => {
  test.each(ZONES)('$folder', (zone) => {
    expect(
      product.filter(({ path }) => zoneOf(path) === zone).flatMap((source) => offences(source, zone)),
    ).toEqual([]);
  });

  test('tells a wrong import from a right one', () => {
    const named = (folder: string) => ZONES.find((zone) => zone.folder === folder) as Zone;
    const wrong = (path: string, text: string, folder: string) =>
      offences(parseSource(path, text), named(folder)).length;
    expect(wrong('app/domain/a.ts', `import { z } from 'zod'; import './b.ts'`, 'app/domain')).toBe(0);
    expect(wrong('app/domain/a.ts', `import fs from 'node:fs'`, 'app/domain')).toBe(1);
    expect(wrong('app/domain/a.ts', `export * from '../contract/b.ts'`, 'app/domain')).toBe(1);
    expect(wrong('app/live/a.ts', `import type { News } from '#app/contract/b.ts'`, 'app/live')).toBe(0);
    expect(wrong('app/live/a.ts', `import { type A, B } from '#app/contract/b.ts'`, 'app/live')).toBe(1);
    expect(wrong('app/features/a.tsx', `import type { A } from '#app/domain/b.ts'`, 'app/features')).toBe(1);
    expect(wrong('server/a.ts', `await import('../app/routes/b.tsx')`, 'server')).toBe(1);
  });
});

describe('features', () => {
  test('import nothing of each other, but the shared forms and the live room', () => {
    expect(listed(sources, otherFeatures)).toEqual([]);
  });

  test.each([
    ['wall', '#app/features/desk/a.tsx'],
    ['control', '../report/a.tsx'],
    ['act', '#app/features/desk/a.tsx'],
    ['live', '#app/features/act/a.tsx'],
  ])('would be told if %s imported %s', (feature, target) => {
    expect(featureImports(feature, target)).toHaveLength(1);
  });

  test.each([
    ['wall', '#app/features/act/a.tsx'],
    ['desk', '#app/features/live/a.tsx'],
    ['act', '#app/features/live/a.tsx'],
    ['live', './a.tsx'],
    ['report', '#app/components/a.tsx'],
  ])('are not told that %s imports %s', (feature, target) => {
    expect(featureImports(feature, target)).toEqual([]);
  });
});

describe('the domain', () => {
  test('reads no clock, no chance and nothing outside of itself', () => {
    const domain = product.filter(({ path }) => isIn(path, 'app/domain'));
    expect(listed(domain, impuritiesOf)).toEqual([]);
  });

  test('would be told if it did', () => {
    const text = `const a = Date.now(); const b = new Date(); const c = Math.random(); setTimeout(f); process.env`;
    expect(impuritiesOf(parseSource('app/domain/a.ts', text))).toHaveLength(5);
    const pure = `type T = { process: string }; const t = { process: 'x', fetch: 1 }; t.process; new Date(0); a.fetch(); const document = 1; f(document)`;
    expect(impuritiesOf(parseSource('app/domain/a.ts', pure))).toEqual([]);
  });
});

describe('styles', () => {
  const inside = (css: string) => physicalStylesIn(`.a { ${css} }`);

  test('[PA131] name the sides of the text, and not of the screen', () => {
    const sheets = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(10);
    const physical = sheets.flatMap((name) =>
      physicalStylesIn(readFileSync(join(ROOT, 'app', name), 'utf8')).map((what) => `${name}: ${what}`),
    );
    const inScreens = product.filter(({ path }) => path.endsWith('.tsx'));
    expect([...physical, ...listed(inScreens, physicalInlineStyles)]).toEqual([]);
  });

  test.each([
    'left: 0;',
    'margin-left: 1px;',
    'color: red; padding-right: 1px }',
    'border-left: 1px solid;',
    'border-right-color: red;',
    'border-top-left-radius: 1px;',
    'scroll-margin-right: 1px;',
    'text-align: left;',
    'float: right !important;',
    'background-position: right 1rem center;',
    'margin: 0 1px 0 2px;',
    'inset: 0 auto 0 var(--a, 1px);',
    'border-radius: 1px 2px 2px 1px;',
    '&:hover { left: 0 }',
  ])('would be told of %s', (css) => {
    expect(inside(css)).toHaveLength(1);
  });

  test('are not told of what turns with the text', () => {
    const logical =
      'inset-inline: 0 1px; margin-inline-start: 1px; text-align: start; padding: 0 1px 2px 1px; margin: 1px 2px; top: 0; inset: 0; border-radius: 1px; transition: left 1s; background: var(--left);';
    expect(inside(`${logical} /* left: 0; */ &:hover { text-align: end }`)).toEqual([]);
    const inline = (style: string) =>
      physicalInlineStyles(parseSource('app/a.tsx', `<p style={{ ${style} }} />`));
    expect(inline('inlineSize: 1, marginInline: 2')).toEqual([]);
    expect(inline('marginLeft: 1, textAlign: "right", "--at": left')).toHaveLength(2);
  });
});

describe('screens', () => {
  test('[PA130] have all their words from the catalogue', () => {
    const screens = product.filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx'));
    expect(screens.length).toBeGreaterThan(100);
    expect(listed(screens, literalWordsIn)).toEqual([]);
  });

  test.each([
    '<p>Save it</p>',
    '<p>{n} minutes</p>',
    "<p>{'Save it'}</p>",
    "<p>{isOpen ? 'Open' : t('a')}</p>",
    "<p>{isOpen && 'Open'}</p>",
    "<p>{name ?? 'Nobody'}</p>",
    `<p>{\`Round \${n}\`}</p>`,
    "<p>{n + ' minutes'}</p>",
    '<nav aria-label="Contents" />',
    "<a title={isOpen ? t('a') : 'Shut'} />",
    '<input placeholder={`Your name`} />',
    '<img alt="A map" />',
    '<Page title="Muster, start" />',
  ])('would be told of %s', (jsx) => {
    expect(literalWordsIn(parseSource('app/a.tsx', jsx))).toHaveLength(1);
  });

  test('are not told of signs, of names and of what asks the catalogue', () => {
    const text = `<p className="save it" title={t('a.b')} alt="" data-name="save it" id={isOpen ? 'open' : 'shut'}>
      A+ · 12 – {t(isOpen ? 'a.open' : 'a.shut')} {status === 'live' && <b>×</b>} Muster {' '}{\`\${a} / \${b}\`}
      <i key="open it" /></p>`;
    expect(literalWordsIn(parseSource('app/a.tsx', text))).toEqual([]);
  });
});

describe('circles', () => {
  test('there are none, not even of types', () => {
    expect(circlesIn(product)).toEqual([]);
  });

  test('would be told if there were', () => {
    const file = (path: string, text: string) => parseSource(path, text);
    const circle = [
      file('app/a.ts', `import type { B } from '#app/b.ts'`),
      file('app/b.ts', `import { c } from './c.ts'`),
      file('app/c.ts', `import { a } from './a.ts'`),
      file('app/d.ts', `import { a } from './a.ts'`),
    ];
    expect(circlesIn(circle)).toEqual([['app/a.ts', 'app/b.ts', 'app/c.ts']]);
  });
});

describe('files', () => {
  test('have a name that says what is in them', () => {
    const vague = /(^|[/.-])(utils?|helpers?|misc|common|managers?)([/.-]|$)/;
    expect(sources.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('are no barrels', () => {
    const indexes = sources.map(({ path }) => path).filter((path) => /^index\.[a-z]+$/.test(basename(path)));
    expect(indexes).toEqual(['server/index.ts']);
    const passOn = product.filter(
      ({ tree }) => tree.statements.length > 0 && tree.statements.every(isReExport),
    );
    expect(passOn.map(({ path }) => path)).toEqual([]);
  });

  test('export by name, but where a framework asks for a default', () => {
    const mayDefault =
      /^(app\/(root|routes|entry\.(client|server))\.tsx?|app\/routes\/.*|[a-z]+\.config\.[jt]s)$/;
    expect(
      listed(
        sources.filter(({ path }) => !mayDefault.test(path)),
        defaultExports,
      ),
    ).toEqual([]);
  });

  test('leave no type unchecked', () => {
    expect(listed(sources, uncheckedTypes)).toEqual([]);
  });

  test('stay under 400 lines', () => {
    const long = sources.map((source) => ({ path: source.path, lines: linesOf(source) }));
    expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  test('are short: the median file of the product is under 70 lines', () => {
    const lengths = product.map(linesOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70);
  });
});

function linesOf({ text }: Source): number {
  return text.split('\n').length - 1;
}

function offences(source: Source, { may, mayTypes = [], packages }: Zone): string[] {
  const isAllowed = ({ target, isOurs, isTypeOnly }: Import) => {
    // A stylesheet belongs to whoever draws with it.
    if (target.endsWith('.css')) return true;
    if (isOurs) return [...may, ...(isTypeOnly ? mayTypes : [])].some((folder) => isIn(target, folder));
    return (
      packages === undefined || packages.some((name) => target === name || target.startsWith(`${name}/`))
    );
  };
  return source.imports
    .filter((one) => !isAllowed(one))
    .map(({ target, line }) => `${source.path}:${line} imports ${target}`);
}

/** Imports from the folder of another feature that is not shared with this one. */
function otherFeatures({ path, imports }: Source): string[] {
  const feature = featureOf(path);
  if (feature === undefined) return [];
  const may = [feature, ...(SHARED_FEATURES[feature] ?? Object.keys(SHARED_FEATURES))];
  return imports
    .filter(({ target }) => {
      const other = featureOf(target);
      return other !== undefined && !may.includes(other);
    })
    .map(({ target, line }) => `line ${line} imports ${target}`);
}

function featureImports(feature: string, target: string): string[] {
  return otherFeatures(parseSource(`app/features/${feature}/b.tsx`, `import '${target}'`));
}

function featureOf(path: string): string | undefined {
  return /^app\/features\/([^/]+)\//.exec(path)?.[1];
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function listed(from: Source[], find: (source: Source) => string[]): string[] {
  return from.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

function isReExport(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

function defaultExports({ tree }: Source): string[] {
  return tree.statements
    .filter((statement) => {
      if (ts.isExportAssignment(statement)) return true;
      const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
      return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    })
    .map((statement) => `default export (line ${lineOf(tree, statement)})`);
}

function uncheckedTypes({ tree, text }: Source): string[] {
  // Only as a comment: this very file names it in a string.
  const found = /\/[/*]\s*@ts-(ignore|nocheck)/.test(text) ? ['a comment that switches the checks off'] : [];
  walk(tree, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`any (line ${lineOf(tree, node)})`);
  });
  return found;
}

/** Styles on an element by itself, written as their sheet would have them. */
function physicalInlineStyles({ tree }: Source): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isJsxAttribute(node) || node.name.getText(tree) !== 'style' || !node.initializer) return;
    walk(node.initializer, (part) => {
      if (!ts.isPropertyAssignment(part)) return;
      const name = part.name.getText(tree).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const value = part.initializer.getText(tree).replace(/['"]/g, '');
      found.push(...physicalStylesIn(`a { ${name}: ${value}; }`));
    });
  });
  return found;
}
