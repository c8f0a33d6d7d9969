import type { Request } from 'express';

export type Direction = 'ltr' | 'rtl';

/** The languages that every screen has, by their catalogues. The first one is for whoever asks for none of them. */
export const LANGUAGES = ['en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language that a browser asks for, among those that there are. */
export function languageOf(request: Request): Language {
  const answer = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === answer) ?? LANGUAGES[0];
}

export function directionOf(language: string): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}
