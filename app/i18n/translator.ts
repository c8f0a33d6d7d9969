import { en, type TextKey } from './en.ts';
import { type Catalogue, createTranslator, type Params, type Translate } from './translate.ts';

/** `t` takes only keys that there are; `say` takes those that come with data, such as a report's sentences. */
export interface Texts {
  readonly language: string;
  readonly t: (key: TextKey, params?: Params) => string;
  readonly say: Translate;
}

/** A language without a catalogue reads English. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en };

const made = new Map<string, Texts>();

export function textsFor(asked: string): Texts {
  const language = Object.hasOwn(CATALOGUES, asked) ? asked : 'en';
  const known = made.get(language);
  if (known !== undefined) return known;
  const say = createTranslator(CATALOGUES[language] ?? en, language);
  const texts: Texts = { language, t: say, say };
  made.set(language, texts);
  return texts;
}
