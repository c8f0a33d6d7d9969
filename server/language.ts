import type { Request } from 'express';

export type Direction = 'ltr' | 'rtl';

/** The languages with a complete catalogue. The first is the default. */
export const LANGUAGES = ['en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The supported language that the browser prefers. */
export function languageOf(request: Request): Language {
  const answer = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === answer) ?? LANGUAGES[0];
}

export function directionOf(language: string): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}
