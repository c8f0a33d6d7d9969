/** Sentences by key. Placeholders: `{name}`, and `{n, plural, one {# round} other {# rounds}}`. */
export type Catalogue = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: string, params?: Params) => string;

/**
 * Gives the sentence for a key, filled. An unknown key returns itself and an unknown placeholder stays as it is
 * written: a gap in a catalogue must never stop a screen.
 */
export function createTranslator(catalogue: Catalogue, language: string): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const show = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);

  const fill = (pattern: string, params: Params): string => {
    let filled = '';
    let at = 0;
    while (at < pattern.length) {
      const end = pattern[at] === '{' ? closingBrace(pattern, at) : -1;
      if (end < 0) {
        filled += pattern[at];
        at += 1;
      } else {
        filled += place(pattern.slice(at + 1, end), params) ?? pattern.slice(at, end + 1);
        at = end + 1;
      }
    }
    return filled;
  };

  const place = (inside: string, params: Params): string | undefined => {
    const plural = /^\s*(\w+)\s*,\s*plural\s*,([\s\S]*)$/.exec(inside);
    const name = plural?.[1] ?? inside.trim();
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return undefined;
    if (!plural) return show(value);
    const count = Number(value);
    const forms = formsIn(plural[2] ?? '');
    const form = forms.get(`=${count}`) ?? forms.get(plurals.select(count)) ?? forms.get('other');
    return form === undefined ? undefined : fill(form.replaceAll('#', show(count)), params);
  };

  return (key, params = {}) => {
    const pattern = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    return pattern === undefined ? key : fill(pattern, params);
  };
}

/** `one {# round} other {# rounds}` by its names. */
function formsIn(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    const close = open < 0 ? -1 : closingBrace(text, open);
    if (close < 0) break;
    forms.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
  return forms;
}

/** The brace that closes the one at `open`, or -1. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
