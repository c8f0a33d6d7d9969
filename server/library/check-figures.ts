import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** Number words from a hundred up, by the language of the script. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'hundreds?|thousands?|millions?|billions?',
  fr: 'cents?|mille|milliers?|millions?|milliards?',
  es: 'cien|cientos?|[\\p{L}]+cient[oa]s|mil|miles|mill[oó]n|millones',
  ar: '(?:ال)?(?:مئة|مائة|مئات|مئتان|مئتين|ألف|آلاف|ألفان|ألفين|مليون|ملايين)',
};
/** A time of day such as 06:00 counts nobody. */
const DIGITS = '(?!\\d{1,2}:\\d{2}(?!\\d))(?<!\\d:)\\d+(?:[.,\u00a0\u202f]\\d+)*';

/** A number that people will repeat, and of which nobody could say where it comes from. */
export function checkFigures({ file, locate }: LoadedScenario): LoadProblem[] {
  const words = WORDS[file.language] ?? WORDS['en'];
  const number = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DIGITS}|(?:${words})(?![\\p{L}\\p{N}]))`, 'iu');
  return file.injects.flatMap((inject, at) => {
    if (inject.figures.length > 0) return [];
    for (const member of ['subject', 'body'] as const) {
      const found = number.exec(inject[member]);
      if (!found) continue;
      const place = locate(['injects', at, member], { offset: found.index });
      return [problemAt(place, 'figure-unsourced', { inject: inject.id, number: found[0] })];
    }
    return [];
  });
}
