import { createContext, type ReactNode, useContext } from 'react';
import { type Texts, textsFor } from '#app/i18n/translator.ts';

const TextsContext = createContext<Texts>(textsFor('en'));

export function TextsProvider({ language, children }: { language: string; children: ReactNode }) {
  return <TextsContext.Provider value={textsFor(language)}>{children}</TextsContext.Provider>;
}

/** The platform's own sentences in the language of the page. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
