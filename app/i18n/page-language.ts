import type { Texts } from './texts.ts';
import { textsFor } from './translator.ts';

export interface PageLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The innermost route whose loader returned `language` and `direction` decides: a seat reads in its own language, whatever the
 * browser asks for.
 */
export function pageLanguage(matches: readonly { readonly data?: unknown }[]): PageLanguage {
  return matches.map(({ data }) => data).findLast(isLanguage) ?? { language: 'en', direction: 'ltr' };
}

/** The sentences for a page's title, which stands outside of the page. */
export function titleTexts(matches: readonly { readonly data?: unknown }[]): Texts {
  return textsFor(pageLanguage(matches).language);
}

function isLanguage(data: unknown): data is PageLanguage {
  return typeof data === 'object' && data !== null && 'language' in data && 'direction' in data;
}
