import { createContext, type ReactNode, useContext } from 'react';
import type { Texts } from '#app/i18n/texts.ts';

/** Where sentences come from: on the server all of them, in a browser only those of the hydrated screen. */
export const TextsSource = createContext<(language: string) => Texts>(() => {
  throw new Error('No sentences were given to this page.');
});

const TextsContext = createContext<Texts | undefined>(undefined);

export function TextsProvider({ language, children }: { language: string; children: ReactNode }) {
  const textsFor = useContext(TextsSource);
  return <TextsContext.Provider value={textsFor(language)}>{children}</TextsContext.Provider>;
}

/** The platform's own sentences in the language of the page. */
export function useTexts(): Texts {
  const textsFor = useContext(TextsSource);
  return useContext(TextsContext) ?? textsFor('en');
}
