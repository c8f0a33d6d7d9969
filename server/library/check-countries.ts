const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** What the region codes hold beside countries: unions, the United Nations, and what only tests use. */
const NO_COUNTRIES = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];
/** Names in use beside those of the standard. */
const ALSO = ['Turkey', 'Palestine', 'Palestina', 'Burma', 'Ivory Coast', 'Côte d’Ivoire', "Côte d'Ivoire"];
/** Words that no reader would take for a country: "meeting" in Spanish, "financial" in Arabic. */
const ALSO_WORDS = ['Reunión', 'مالي'];
const LEAST_LETTERS = 4;

let names: readonly string[] | undefined;

/** The names of real countries in the languages that scenarios are written in. */
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
      if (name === undefined || name === code || NO_COUNTRIES.includes(code)) return [];
      // "Congo - Kinshasa", "Myanmar (Burma)": the country is what comes first.
      return [name, name.split(/ - | \(/)[0] ?? name];
    });
  });
  return [...new Set([...all, ...ALSO])].filter(
    (name) => !ALSO_WORDS.includes(name) && (name.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS,
  );
}
