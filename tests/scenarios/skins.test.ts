import { beforeAll, describe, expect, it } from 'vitest';
import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { SkinFile } from '#app/domain/scenario/skin-format.ts';
import { textBookOf, titleKeysOf } from '#app/domain/scenario/texts.ts';
import { type LoadedScenario, loadScenario } from '#server/library/load-scenario.ts';

/** What people read in one skin gives nothing away of the other; sources and figures may name the real case. */
const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
const PLACEHOLDER = /\{([a-z][a-z0-9-]*)\}/g;
const SHORTEST = 4;

let loaded: LoadedScenario;
let invented: SkinFile;
let real: SkinFile;
/** What the scenario itself calls an id, whatever the skin: no name of its own. */
let titles: ReadonlyMap<string, string | undefined>;

beforeAll(async () => {
  const result = await loadScenario('scenarios', 'two-borders');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  loaded = result;
  const texts = new Map(listTexts(loaded.file).map(({ key, text }) => [key, text]));
  titles = new Map([...titleKeysOf(loaded.file)].map(([id, key]) => [id, texts.get(key)]));
  const skins = [...loaded.skins.values()];
  invented = the(skins.find((skin) => skin.id === loaded.file.skin));
  real = the(skins.find((skin) => skin.real));
});

describe('skins of two-borders', () => {
  it('[SC75] the historical skin names every id that the fictional one names, and has a notice and a date', () => {
    expect(Object.keys(real.names).sort()).toEqual(Object.keys(invented.names).sort());
    for (const language of LANGUAGES)
      for (const [id, name] of Object.entries(real.names))
        expect(typeof name === 'string' ? name : name[language], `${id} in ${language}`).toBeTruthy();
    expect(real.notice).toBeTruthy();
    expect(real.d0).toBeTruthy();
  });

  it.each(LANGUAGES)(
    '[SC75] in the fictional skin no word of the real case stands anywhere (%s)',
    (language) => {
      const words = new Set(
        LANGUAGES.flatMap((each) => ownNames(real, invented, each)).concat(real.tellTale),
      );
      expect(leaks(rendered(invented, language), [...words])).toEqual([]);
    },
  );

  it.each(LANGUAGES)('[SC76] in the historical skin no invented name stands anywhere (%s)', (language) => {
    const words = new Set(LANGUAGES.flatMap((each) => ownNames(invented, real, each)));
    expect(words.size).toBeGreaterThan(0);
    expect(leaks(rendered(real, language), [...words])).toEqual([]);
  });

  it('[SC75] a word that stands in a text is found, also behind an Arabic article and in another case', () => {
    const texts = [
      { where: 'one', text: 'The road to RAS AJDIR.' },
      { where: 'two', text: 'الطريق من طرابلس وإلى بنغازي وبالسلوم' },
      { where: 'three', text: 'Trasimene, Nigeria' },
    ];
    expect(leaks(texts, ['Ras Ajdir', 'طرابلس', 'السلوم', 'Niger'])).toEqual([
      'one: Ras Ajdir',
      'two: طرابلس',
      'two: السلوم',
    ]);
  });

  it('[SC75] no id gives the real case away', () => {
    const latin = real.tellTale.filter((word) => /^[a-z]+$/i.test(word)).map((word) => word.toLowerCase());
    const ids = new Set(Object.keys(real.names).flatMap((id) => id.split('-')));
    expect(latin.filter((word) => ids.has(word))).toEqual([]);
  });
});

interface Rendered {
  readonly where: string;
  readonly text: string;
}

/** All that a person may read in this skin and language: texts, role cards, names. */
function rendered(skin: SkinFile, language: string): readonly Rendered[] {
  const { file, translations, briefs } = loaded;
  const book = textBookOf({ file, skin, translations, language });
  const keys = listTexts(file)
    .map(({ key }) => key)
    .filter((key) => !key.endsWith('.source') && !key.includes('figures'));
  return [
    ...keys.map((key) => ({ where: key, text: book.text(key) })),
    ...Object.entries(briefs).map(([path, text]) => ({
      where: path,
      text: text.replace(PLACEHOLDER, (_, id: string) => book.name(id)),
    })),
    ...Object.keys(skin.names).map((id) => ({ where: `name of ${id}`, text: book.name(id) })),
    { where: 'title and notice', text: `${skin.title} ${skin.notice ?? ''}` },
  ];
}

/**
 * The names of a skin that its counterpart does not give to the same id, and what of a name stays the same in every Latin
 * language: `Wennel camp`, `le camp de Wennel` hold a word that may not stand alone either.
 */
function ownNames(skin: SkinFile, other: SkinFile, language: string): readonly string[] {
  return Object.keys(skin.names).flatMap((id) => {
    const name = nameIn(skin, id, language);
    if (!name || name === nameIn(other, id, language) || name === titles.get(id)) return [];
    return [name, ...steadyPartsOf(skin, id)].filter((each) => lettersOf(each) >= SHORTEST);
  });
}

function nameIn(skin: SkinFile, id: string, language: string): string | undefined {
  const name = skin.names[id];
  return typeof name === 'string' ? name : name?.[language];
}

/** Runs of words that the English, the French and the Spanish name share: the proper name in it. */
function steadyPartsOf(skin: SkinFile, id: string): readonly string[] {
  const wordsIn = (language: string): readonly string[] =>
    nameIn(skin, id, language)?.match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = wordsIn('en');
  const others = [wordsIn('fr'), wordsIn('es')];
  const runs = english.map((word) => (others.every((name) => name.includes(word)) ? word : '|'));
  return runs
    .join(' ')
    .split('|')
    .map((run) => run.trim())
    .filter((run) => run !== '');
}

function leaks(texts: readonly Rendered[], words: readonly string[]): readonly string[] {
  const patterns = words.map((word) => ({ word, pattern: wholeWord(word) }));
  return texts.flatMap(({ where, text }) =>
    patterns.filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${where}: ${word}`),
  );
}

/** Arabic writes "and", "by", "to" and the article onto the word; they are not part of it. */
function wholeWord(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /\p{Script=Arabic}/u.test(word) ? '(?:[وفبكل]{0,2}(?:ال)?)' : '';
  return new RegExp(`(?<![\\p{L}\\p{M}])${before}${escaped}(?![\\p{L}\\p{M}])`, 'iu');
}

const lettersOf = (name: string): number => [...name.matchAll(/\p{L}/gu)].length;

function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the scenario has no such skin');
  return value;
}
