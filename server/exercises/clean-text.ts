/** Control characters but tab and line feed, and halves of a character pair: a database or a page may choke on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** The same value with every string in it fit to be kept. Only for values whose shape was checked: it recurses. */
export function cleanText<T>(value: T): T {
  if (typeof value === 'string') return value.replace(UNFIT, '') as T;
  if (Array.isArray(value)) return value.map((item) => cleanText(item as unknown)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleanText(member)])) as T;
}
