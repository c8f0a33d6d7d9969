import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { listTexts } from '#app/domain/scenario/list-texts.ts';
import { type ScenarioInput, tinyFolder, tinyScenario } from '#tests/support/tiny-scenario.ts';
import { bookIn } from './book-in.ts';
import { type LoadedScenario, loadFromBundle, loadScenario } from './load-scenario.ts';
import { sourceLines, sourcesPage } from './scenario-sources.ts';
import { csvOf, markdownOf } from './source-table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function tiny(change: (scenario: ScenarioInput) => void = () => {}): LoadedScenario {
  const scenario = tinyScenario();
  change(scenario);
  return loadedFrom(loadFromBundle({ id: 'tiny', files: tinyFolder(scenario) }));
}

function loadedFrom(result: ReturnType<typeof loadFromBundle>): LoadedScenario {
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

/** Counts the members with this name anywhere in the file. */
function countOf(name: string, value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + countOf(name, each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, member]) => sum + (key === name && typeof member === 'string' ? 1 : countOf(name, member)),
    0,
  );
}

describe('the sources of a scenario', () => {
  test.each(['tiny', '_template'])('[PA54] of %s are all there, each once', async (id) => {
    const loaded =
      id === 'tiny'
        ? tiny()
        : loadedFrom(await loadScenario(fileURLToPath(new URL('../../scenarios', import.meta.url)), id));
    const lines = sourceLines(loaded, 'en');
    const book = bookIn(loaded, 'en');
    const sources = listTexts(loaded.file).filter(({ key }) => /\.source$/.test(key));
    expect(sources.length).toBeGreaterThan(5);
    const missing = sources.filter(({ key }) => !lines.some(({ source }) => source === book.text(key)));
    expect(missing.map(({ key }) => key)).toEqual([]);
    const inGroup = (...groups: string[]) => lines.filter(({ group }) => groups.includes(group)).length;
    expect(inGroup('figures')).toBe(countOf('sure', loaded.file.injects));
    expect(inGroup('effects')).toBe(countOf('evidence', loaded.file));
    expect(inGroup('budget')).toBe((loaded.file.budget?.items.length ?? -1) + 1);
    expect(inGroup('figures', 'people', 'routes', 'script', 'tasks', 'red-lines')).toBe(sources.length);
    expect(new Set(lines.map(({ anchor }) => anchor)).size).toBe(lines.length);
    // A missing text or name would show up as its key.
    expect(lines.filter(({ what, where }) => /^\w+\.[\w-]+\./.test(`${what} ${where}`))).toEqual([]);
  });

  test('[PA54] say where they stand and how sure they are, and prices are the author’s', () => {
    const lines = new Map(sourceLines(tiny(), 'en').map((line) => [line.anchor, line]));
    expect(lines.get('figure-held-at-gate-1')).toMatchObject({
      grade: 'invented',
      round: 1,
      where: 'Inject: Held',
    });
    expect(lines.get('effect-option-exit-waive-all-1')).toMatchObject({
      what: 'the road west: no travel documents asked',
      grade: 'assumed',
      source: 'Between 600 and 1,400 people a day. The item: Written for the test.',
    });
    expect(lines.get('people-workers')?.what).toBe('Workers: 2,000 (the West Gate, waiting: 2,000)');
    expect(lines.get('route-west-road')?.what).toContain('up to 500 people a day, passport asked');
    expect(lines.get('budget-wardens')).toMatchObject({
      grade: 'author',
      what: 'A warden list: 4 staff-days, money 0',
    });
    expect(lines.get('cost-exit-waive-all')).toMatchObject({ grade: 'author' });
    expect(lines.get('task-exit-open')).toMatchObject({ grade: 'guideline', round: 1 });
    expect(lines.get('red-line-selection')).toMatchObject({ grade: 'law', where: 'Red line of Hostland' });
  });

  test('[PA55] are filtered by a word, and counted whatever the word', () => {
    const all = sourcesPage(tiny(), 'en', '');
    const invented = sourcesPage(tiny(), 'en', 'invented');
    const shown = invented.groups.flatMap(({ lines }) => lines);
    expect(shown.map(({ anchor }) => anchor)).toEqual(['figure-held-at-gate-1']);
    expect(invented.counts).toEqual(all.counts);
    expect(all.counts.reduce((sum, { lines }) => sum + lines, 0)).toBe(all.total);
    expect(all.counts.every(({ lines }) => lines > 0)).toBe(true);
    for (const word of ['documented', 'nonsense', '__proto__'])
      expect(sourcesPage(tiny(), 'en', word)).toEqual(all);
  });
});

describe('for other programs', () => {
  const hostile = tiny((scenario) => {
    const [first] = scenario.injects;
    if (first === undefined) throw new Error('The tiny scenario has no inject.');
    first.figures = [
      { figure: '=SUM(A1) | "two"', source: 'A <b>page</b>\nof two lines', sure: 'invented' },
      { figure: '-30 people', source: 'Written for the test.', sure: 'recalled' },
    ];
  });
  const page = sourcesPage(hostile, 'en', '');

  test('[PA56] Markdown has every line, and nothing that ends a cell or is markup', () => {
    const text = markdownOf(page, 'en');
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    // Each group and the table of grades have two heading rows.
    expect(rows).toHaveLength(page.total + page.counts.length + 2 * (page.groups.length + 1));
    expect(text).toContain('| =SUM(A1) \\| "two" | invented | A \\<b\\>page\\</b\\> of two lines |');
  });

  test('[PA56] CSV has every line, and no formula', () => {
    const text = csvOf(page, 'en');
    expect(text.split('\r\n')).toHaveLength(page.total + 2);
    expect(text).toContain('"\'=SUM(A1) | ""two""","invented"');
    expect(text).toContain('"\'-30 people"');
  });

  test('[PA56] the command prints it, and names what it does not find', { timeout: 30_000 }, async () => {
    const run = (...words: string[]) =>
      promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'server/cli/scenarios-figures.ts', ...words],
        {
          cwd: ROOT,
        },
      );
    const { stdout } = await run('_template');
    expect(stdout).toMatch(/^# Sources of/);
    await expect(run('nowhere')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no scenario "nowhere". There are: _template'),
    });
  });
});
