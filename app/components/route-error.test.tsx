import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { textsFor } from '#app/i18n/translator.ts';
import { ErrorPage } from './route-error.tsx';
import { TextsSource } from './texts.tsx';

const answered = (status: number) => ({ status, statusText: '', internal: false, data: null });

function headingOf(error: unknown, missing?: string): string | undefined {
  const html = renderToStaticMarkup(
    <TextsSource.Provider value={textsFor}>
      <ErrorPage error={error} missing={missing && <h1>{missing}</h1>} />
    </TextsSource.Provider>,
  );
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1];
}

test('[PA124] a page that broke is not called missing, and one that is missing says what', () => {
  for (const error of [answered(500), answered(403), new Error('The disk.'), undefined])
    expect(headingOf(error, 'No such scenario')).toBe('This page could not be shown');
  expect(headingOf(answered(404), 'No such scenario')).toBe('No such scenario');
  expect(headingOf(answered(404))).toBe('There is no such page');
});
