/** Control characters except tab and line feed, and lone surrogates: databases and pages may choke on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matching them is the point.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** The same value with all strings cleaned. It recurses, so only pass values whose shape has been checked. */
export function cleanText<T>(value: T): T {
  if (typeof value === 'string') return value.replace(UNFIT, '') as T;
  if (Array.isArray(value)) return value.map((item) => cleanText(item as unknown)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleanText(member)])) as T;
}
