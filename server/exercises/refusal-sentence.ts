import type { Rejection } from '#app/domain/shared/rejection.ts';
import { textsFor } from '#app/i18n/translator.ts';

/** Says what happened and what to do next, in the reader's language. A code without a sentence is a type error. */
export function refusalSentence(
  { code, params }: Pick<Rejection, 'code' | 'params'>,
  language: string,
): string {
  const { t } = textsFor(language);
  // These two are also said of a form as a whole.
  const isNamed = (code === 'fill-in' || code === 'tick-one') && params['name'] !== undefined;
  return t(isNamed ? `refusal.named.${code}` : `refusal.${code}`, params);
}
