import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { SkinFile } from '#app/domain/scenario/skin-format.ts';
import { titleKeysOf } from '#app/domain/scenario/texts.ts';
import { countryNames } from './check-countries.ts';
import { type Readable, readablesOf } from './check-places.ts';
import type { CheckCode } from './check-sentences.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** A shorter name could too easily be an ordinary word. */
const LEAST_LETTERS = 4;

/** A word that must not appear in certain texts. */
interface Forbidden {
  readonly word: string;
  readonly pattern: () => RegExp;
  readonly code: CheckCode;
  readonly skin: string;
}

const countries = countryNames().map((name) => forbidden(name, 'real-country', ''));

/** Finds words that are out of place: from another time, from a real case, or invented names among real ones. */
export function checkNames(loaded: LoadedScenario): LoadProblem[] {
  const { file, skins, bundle } = loaded;
  // If a skin cannot be read, names that both skins share would look like names of only one of them.
  const written = Object.keys(bundle.files).filter((path) => /^skins\/[^/]+\.yaml$/.test(path));
  if (written.length > skins.size) return [];
  const real = [...skins.values()].filter((skin) => skin.real);
  const invented = [...skins.values()].filter((skin) => !skin.real);
  const late = file.anachronisms.map((word) => forbidden(word, 'anachronism', '', 'iu'));
  // The scenario's own titles belong to no skin.
  const titles = new Map(listTexts(file).map(({ key, text }) => [key, text]));
  const own = new Set([...titleKeysOf(file).values()].map((key) => titles.get(key)));
  const away = real.flatMap((skin) => [
    ...skin.tellTale.flatMap((word) =>
      withCapital(word).map((each) => forbidden(each, 'real-name', skin.id)),
    ),
    ...ownNames(skin, invented)
      .filter((name) => !own.has(name))
      .map((name) => forbidden(name, 'real-name', skin.id)),
  ]);
  const made = invented.flatMap((skin) =>
    ownNames(skin, real).map((name) => forbidden(name, 'invented-name', skin.id)),
  );
  const inTexts = made
    .filter(({ word }) => real.length > 0 && !own.has(word) && !/^\p{Ll}/u.test(word))
    .map((each) => ({ ...each, code: 'name-in-text' as const }));
  const isReal = new Set(real.map(({ id }) => id));
  return readablesOf(loaded).flatMap((readable) => {
    if (readable.kind !== 'skin') return found(readable, [...late, ...away, ...countries, ...inTexts]);
    return found(readable, isReal.has(readable.key) ? made : [...away, ...countries]);
  });
}

/** Reports only the longest match at a place, and each word once per text. */
function found(readable: Readable, words: readonly Forbidden[]): LoadProblem[] {
  // A placeholder is an id, even if it is spelt like one of the words.
  const text = readable.text.replace(/\{[a-z][a-z0-9-]*\}/g, (whole) => ' '.repeat(whole.length));
  const hits = words.flatMap((each) => {
    // Most words appear nowhere, and a plain search is cheap.
    if (each.code !== 'anachronism' && !text.includes(each.word)) return [];
    const match = each.pattern().exec(text);
    return match ? [{ ...each, start: match.index, end: match.index + match[0].length }] : [];
  });
  return hits
    .filter(
      (hit, n) =>
        !hits.some((other, m) => {
          const isInside = other.start <= hit.start && hit.end <= other.end;
          const isLonger = other.end - other.start > hit.end - hit.start;
          return m !== n && isInside && (isLonger || m < n);
        }),
    )
    .map(({ word, code, skin, start }) => problemAt(readable.at(start), code, { word, skin }));
}

/** A skin's names that no skin of the other kind shares: "IOM" is IOM in both. */
function ownNames(skin: SkinFile, others: readonly SkinFile[]): string[] {
  const shared = new Set(
    others.flatMap((other) =>
      Object.entries(other.names).flatMap(([id, given]) => textsOf(given).map((text) => `${id}: ${text}`)),
    ),
  );
  const names = Object.entries(skin.names).flatMap(([id, given]) =>
    textsOf(given).filter((text) => !shared.has(`${id}: ${text}`)),
  );
  return [...new Set(names)].filter((name) => lettersIn(name) >= LEAST_LETTERS);
}

const textsOf = (given: SkinFile['names'][string]): string[] =>
  typeof given === 'string' ? [given] : Object.values(given);
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** The word as it is and as the first word of a sentence. */
const withCapital = (word: string): string[] => [
  ...new Set([word, word.charAt(0).toLocaleUpperCase() + word.slice(1)]),
];

function forbidden(word: string, code: CheckCode, skin: string, flags = 'u'): Forbidden {
  let compiled: RegExp | undefined;
  return {
    word,
    code,
    skin,
    // Compiled on demand, because only few of the thousands of names appear anywhere.
    pattern: () => {
      compiled ??= patternOf(word, flags);
      return compiled;
    },
  };
}

/** Matches whole words. In Arabic, "and", "in", "by", "for" and "the" are written as part of the word. */
function patternOf(word: string, flags: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\p{Script=Arabic}/u.test(word)
    ? '(?<=(?<![\\p{L}\\p{N}\\p{M}])[وف]?[بلك]?(?:ال)?)'
    : '(?<![\\p{L}\\p{N}])';
  return new RegExp(`${before}${escaped}(?![\\p{L}\\p{N}])`, flags);
}
