import type { Scalar } from 'yaml';

/**
 * The position in the file of the n-th character of a scalar's value. YAML folds lines, doubles quotes and has escapes, so this
 * walks through the value and its source in parallel: they differ only in white space and escapes.
 */
export function offsetInScalar(text: string, scalar: Scalar, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  const value = String(scalar.value);
  const first = value.length - value.trimStart().length;
  let at = start;
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') at = text.indexOf('\n', start) + 1;
  else if (scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE') at = start + 1;
  let found = at;
  for (let n = first; n <= first + offset && n < value.length; n += 1) {
    const wanted = value[n] ?? '';
    if (/\s/.test(wanted)) continue;
    while (at < end && text[at] !== wanted) at += 1;
    found = at;
    at += 1;
  }
  return Math.min(found, end);
}
