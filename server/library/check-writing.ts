import type { Path } from '#app/domain/scenario/problem.ts';
import { readablesOf } from './check-places.ts';
import type { CheckCode } from './check-sentences.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** Things that a reader would see literally: a brace without a placeholder, an HTML tag. */
const SIGNS: readonly (readonly [CheckCode, RegExp])[] = [
  ['stray-brace', /\{[^{}]*\}?|\}/u],
  ['html', /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/iu],
];

/** Finds typing mistakes: characters that would be shown literally, and lists that name something twice. */
export function checkWriting(loaded: LoadedScenario): LoadProblem[] {
  const signs = readablesOf(loaded).flatMap(({ text, at }) => {
    const bare = text.replace(/\{[a-z][a-z0-9-]*\}/g, (whole) => ' '.repeat(whole.length));
    return SIGNS.flatMap(([code, pattern]) => {
      const found = pattern.exec(bare);
      return found ? [problemAt(at(found.index), code, { sign: found[0] })] : [];
    });
  });
  return [
    ...signs,
    ...repeatsIn(loaded.file, []).map(({ path, value }) =>
      problemAt(loaded.locate(path), 'listed-twice', { value }),
    ),
  ];
}

function repeatsIn(value: unknown, path: Path): { path: Path; value: string }[] {
  if (Array.isArray(value))
    return value.flatMap((item, n) => {
      if (typeof item !== 'string') return repeatsIn(item, [...path, n]);
      return value.indexOf(item) < n ? [{ path: [...path, n], value: item }] : [];
    });
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => repeatsIn(member, [...path, key]));
}
