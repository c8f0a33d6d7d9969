import type { TextKey } from './en.ts';
import { type Catalogue, createTranslator, type Params, type Translate } from './translate.ts';

/** `t` takes only keys that there are; `say` takes those that come with data, such as a report's sentences. */
export interface Texts {
  readonly language: string;
  readonly t: (key: TextKey, params?: Params) => string;
  readonly say: Translate;
  readonly number: (value: number) => string;
  /** Names one after the other, as the language parts them. */
  readonly list: (names: readonly string[]) => string;
}

/** Made once for each language. */
export function createTexts(
  catalogues: Readonly<Record<string, Catalogue>> & { readonly en: Catalogue },
): (language: string) => Texts {
  const made = new Map<string, Texts>();
  return (asked) => {
    const language = Object.hasOwn(catalogues, asked) ? asked : 'en';
    const known = made.get(language);
    if (known !== undefined) return known;
    const say = createTranslator(catalogues[language] ?? catalogues.en, language);
    const numbers = new Intl.NumberFormat(language);
    const names = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
    const texts: Texts = {
      language,
      t: say,
      say,
      number: (value) => numbers.format(value),
      list: (parts) => names.format(parts),
    };
    made.set(language, texts);
    return texts;
  };
}
