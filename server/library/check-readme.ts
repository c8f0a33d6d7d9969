import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadProblem, problemAt } from './load-problem.ts';

/** The sections that people need in a README to choose a scenario, by the first words of their headings. */
const SECTIONS = [
  'What it teaches',
  'For whom, how long',
  'Era sheet',
  'Sources',
  'What is composite or invented',
];

/** Reports the sections that are missing from the README of a scenario's folder: all of them if there is no README. */
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
