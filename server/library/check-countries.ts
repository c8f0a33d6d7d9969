const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Region codes that are not countries: unions, the United Nations, and codes for tests. */
const NOT_COUNTRIES = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];
/** Common names that are not in the standard. */
const ALSO = ['Turkey', 'Palestine', 'Palestina', 'Burma', 'Ivory Coast', 'Côte d’Ivoire', "Côte d'Ivoire"];
/** Names that are also ordinary words: "meeting" in Spanish, "financial" in Arabic. */
const ORDINARY_WORDS = ['Reunión', 'مالي'];
const LEAST_LETTERS = 4;

let names: readonly string[] | undefined;

/** The names of real countries in the languages in which scenarios are written. */
export function countryNames(): readonly string[] {
  names ??= listNames();
  return names;
}

function listNames(): string[] {
  const codes = LETTERS.flatMap((one) => LETTERS.map((two) => `${one}${two}`));
  const all = LANGUAGES.flatMap((language) => {
    const shown = new Intl.DisplayNames([language], { type: 'region' });
    return codes.flatMap((code) => {
      const name = shown.of(code);
      if (name === undefined || name === code || NOT_COUNTRIES.includes(code)) return [];
      // In "Congo - Kinshasa" and "Myanmar (Burma)" the first part is the country.
      return [name, name.split(/ - | \(/)[0] ?? name];
    });
  });
  return [...new Set([...all, ...ALSO])].filter(
    (name) => !ORDINARY_WORDS.includes(name) && (name.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS,
  );
}
