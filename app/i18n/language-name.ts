/** A language by its name in the reader's language, as `Intl` knows it; its code where it does not. */
export function languageName(id: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(id) ?? id;
}
