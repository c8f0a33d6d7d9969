import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageLanguage, titleTexts } from './page-language.ts';

const root = { data: { language: 'en', direction: 'ltr' } };

test('[PA126] the innermost part of a page that names a language decides, and a page that broke reads English', () => {
  const seat = { data: { page: {}, language: 'ar', direction: 'rtl' } };
  expect(pageLanguage([root, seat]).language).toBe('ar');
  expect(pageLanguage([seat, root, { data: null }, {}]).language).toBe('en');
  expect(pageLanguage([])).toEqual({ language: 'en', direction: 'ltr' });
  expect(titleTexts([root, seat]).t('signIn.title')).toBe('Sign in');
});

test('[PA126] no page’s title names a language by itself', () => {
  const folder = new URL('../routes/', import.meta.url);
  const named = readdirSync(folder).filter((name) =>
    /textsFor\(\s*'/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(named).toEqual([]);
});
