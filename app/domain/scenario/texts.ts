import type { TextBook } from './compiled.ts';
import type { ScenarioFile } from './format.ts';
import { listTexts } from './list-texts.ts';
import type { SkinFile, TranslationFile } from './skin-format.ts';

/** Translations by language: `{ fr: { 'injects.held-at-gate.body': '…' } }`. */
export type Translations = Readonly<Record<string, TranslationFile>>;

const PLACEHOLDER = /\{([a-z][a-z0-9-]*)\}/g;

/** The ids that a text asks the skin to name. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}

/**
 * Texts and names for one skin in one language. A text falls back to the scenario's first language, a name to that
 * language, then to any, then to the title in the scenario. An unknown key returns itself: never throws.
 */
export function textBookOf(of: {
  file: ScenarioFile;
  skin: SkinFile;
  translations: Translations;
  language: string;
}): TextBook {
  const { file, skin, translations, language } = of;
  const translated = translations[language] ?? {};
  const raw = new Map(listTexts(file).map(({ key, text }) => [key, translated[key] ?? text]));
  const titles = titleKeysOf(file);
  const name = (id: string): string => {
    const named = Object.hasOwn(skin.names, id) ? skin.names[id] : undefined;
    if (typeof named === 'string') return named;
    const own = named && (named[language] ?? named[file.language] ?? Object.values(named)[0]);
    return own ?? raw.get(titles.get(id) ?? '') ?? id;
  };
  const filled = new Map(
    [...raw].map(([key, text]) => [key, text.replace(PLACEHOLDER, (_, id: string) => name(id))]),
  );
  return { language, text: (key) => filled.get(key) ?? key, name };
}

/** Where the scenario itself gives a title to an id that a skin may name. */
export function titleKeysOf(file: ScenarioFile): ReadonlyMap<string, string> {
  const { caseload } = file;
  const keys = (table: string, items: readonly { id: string }[] = []) =>
    items.map(({ id }): [string, string] => [id, `${table}.${id}.title`]);
  return new Map([
    ...keys('roles', file.roles),
    ...keys('voices', file.voices),
    ...keys('groups', file.groups),
    ...keys('places', file.places),
    ...keys('caseload.lists', caseload?.lists),
    ...keys('caseload.routes', caseload?.routes),
    ...keys('caseload.nationalities', caseload?.nationalities),
  ]);
}
