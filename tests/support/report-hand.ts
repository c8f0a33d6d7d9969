import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// A report read as a person reads it who does not believe its tables: every count is made again from its tasks.

interface Task {
  readonly owner: string;
  readonly rating: string;
  /** Guideline, phase, principles, sectors and lenses, by the words that stand at the task. */
  readonly under: readonly string[];
}

interface Row {
  readonly name: string;
  readonly counts: string;
}

/** Those of the tables that were played: the others' count nowhere. */
export async function tasksOf(page: Page): Promise<Task[]> {
  const played = await tablesOf(page);
  const all = await page.locator('#tasks article.task').evaluateAll((articles) =>
    articles.map((article) => {
      const text = (place: string) => article.querySelector(place)?.textContent ?? '';
      const [owner = '', ...under] = text('header .hint').split(' · ');
      const rating = /rating-([PSMU]|not-rated)/.exec(article.querySelector('.rating')?.className ?? '')?.[1];
      return {
        owner,
        rating: rating ?? '',
        under: [...under, ...text(':scope > .hint:last-child').split(' · ')],
      };
    }),
  );
  return all.filter(({ owner }) => played.includes(owner));
}

/** The tables at the head of the guideline map. */
async function tablesOf(page: Page): Promise<string[]> {
  return (await page.locator('#map thead th').allInnerTexts()).slice(1, -1);
}

/** The rows of a table that has a count in its last column. */
export async function rowsOf(page: Page, table: string): Promise<Row[]> {
  return page.locator(`${table} tbody tr`).evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th')?.firstChild?.textContent ?? '',
      counts: row.querySelector('td:last-child')?.textContent ?? '',
    })),
  );
}

/** As the report writes it: `2 P · 1 not rated`. */
export function countOf(tasks: readonly Task[]): string {
  const ratings = ['P', 'S', 'M', 'U', 'not-rated'];
  const counted = ratings.map((rating) => ({
    rating,
    n: tasks.filter((task) => task.rating === rating).length,
  }));
  const words = counted.filter(({ n }) => n > 0).map(({ rating, n }) => `${n} ${rating.replace('-', ' ')}`);
  return words.join(' · ') || 'no task';
}

/** Phases, principles, lenses, sectors and guidelines: each row is what its tasks come to. */
export async function expectCounts(page: Page): Promise<void> {
  const tasks = await tasksOf(page);
  expect(tasks.length).toBeGreaterThan(10);
  const tables = {
    '#rollups figure:nth-of-type(1)': 3,
    '#rollups figure:nth-of-type(2)': 9,
    '#rollups figure:nth-of-type(3)': 3,
    '#wheel': 15,
    '#map': 10,
  };
  for (const [table, least] of Object.entries(tables)) {
    const rows = await rowsOf(page, table);
    expect(rows.length, table).toBeGreaterThanOrEqual(least);
    const made = rows.map(({ name }) => ({
      name,
      // A principle stands with its title.
      counts: countOf(tasks.filter(({ under }) => under.includes(name.replace(/^(P\d+) .*/, '$1')))),
    }));
    expect(rows, table).toEqual(made);
  }
}

/** Each cell has as many rated tasks as its table has under the guideline. */
export async function expectMap(page: Page): Promise<void> {
  const tasks = await tasksOf(page);
  const tables = await tablesOf(page);
  const cells = await page.locator('#map tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      guideline: row.querySelector('th')?.firstChild?.textContent ?? '',
      behind: [...row.querySelectorAll('td')]
        .slice(0, -1)
        .map((cell) => Number(/(\d+) tasks?/.exec(cell.textContent ?? '')?.[1] ?? 0)),
    })),
  );
  const made = cells.map(({ guideline }) => ({
    guideline,
    behind: tables.map(
      (owner) =>
        tasks.filter(
          (task) => task.owner === owner && task.under.includes(guideline) && task.rating !== 'not-rated',
        ).length,
    ),
  }));
  expect(cells).toEqual(made);
  expect(cells.flatMap(({ behind }) => behind).filter((n) => n > 0).length).toBeGreaterThan(5);
}

/** A spoke has the ratings that the table beside it counts, and no more. */
export async function expectWheel(page: Page): Promise<void> {
  const spokes = await page
    .locator('#wheel svg > g')
    .evaluateAll((all) =>
      all.map((spoke) => [...spoke.querySelectorAll('.wheel-rating')].map(({ textContent }) => textContent)),
    );
  const rows = await rowsOf(page, '#wheel');
  const beside = rows.map(({ counts }) =>
    counts === 'no task'
      ? []
      : counts.split(' · ').map((count) => {
          const [n = '', rating = ''] = count.split(' ');
          if (rating === 'not') return '–';
          return n === '1' ? rating : `${n}${rating}`;
        }),
  );
  expect(spokes).toEqual(beside);
}

/** On paper the word stands on the page itself and at the edges of every sheet, and the ways to elsewhere are gone. */
export async function expectMarkOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const mark = page.locator('body > header > .mark');
  expect(await mark.isVisible()).toBe(true);
  expect(await mark.innerText()).toMatch(/exercise/i);
  expect(await page.locator('.contents').isVisible()).toBe(false);
  const edges = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText),
    ),
  );
  expect(edges.join()).toMatch(/@top-center[^}]*EXERCISE/);
  await page.emulateMedia({ media: null });
}
