import type { Rejection } from '#app/domain/shared/rejection.ts';
import { refusalsAr } from '#app/i18n/ar/refusals.ts';
import { refusalsEs } from '#app/i18n/es/refusals.ts';
import { refusalsFr } from '#app/i18n/fr/refusals.ts';
import { createTranslator, type Translate } from '#app/i18n/translate.ts';
import { textsFor } from '#app/i18n/translator.ts';

// A seat is refused in its own language also where the pages are not translated yet.
const TRANSLATED: ReadonlyMap<string, Translate> = new Map([
  ['ar', createTranslator(refusalsAr, 'ar')],
  ['es', createTranslator(refusalsEs, 'es')],
  ['fr', createTranslator(refusalsFr, 'fr')],
]);

/** What happened and what to do next, in the reader's language or else in English. A code without a sentence does not compile. */
export function refusalSentence(
  { code, params }: Pick<Rejection, 'code' | 'params'>,
  language: string,
): string {
  const key = `refusal.${code}` as const;
  return TRANSLATED.get(language)?.(key, params) ?? textsFor(language).t(key, params);
}
