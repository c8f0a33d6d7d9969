import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadProblem, problemAt } from './load-problem.ts';

/** What whoever chooses a scenario looks for in its README, by the words its headings begin with. */
const SECTIONS = [
  'What it teaches',
  'For whom, how long',
  'Era sheet',
  'Sources',
  'What is composite or invented',
];

/** The sections that the README of a scenario's folder lacks; each of them where there is none. */
export async function checkReadme(folder: string): Promise<LoadProblem[]> {
  const text = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const headings = [...text.matchAll(/^## +(.*)$/gm)].map(([, heading = '']) => heading.toLowerCase());
  const missing = SECTIONS.filter(
    (section) => !headings.some((heading) => heading.startsWith(section.toLowerCase())),
  );
  if (missing.length === 0) return [];
  const place = { file: 'README.md', line: 1, column: 1 };
  return [problemAt(place, 'readme-section', { sections: `"${missing.join('", "')}"` })];
}
