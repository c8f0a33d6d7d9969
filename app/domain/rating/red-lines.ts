import type { RedLineItem } from '../exercise/red-line/item.ts';
import type { History } from './history.ts';
import type { RedLineResult } from './result.ts';

/**
 * RA61–RA63, in the order of their crossing. A line that was only approached is nobody's business. A crossing that is no
 * longer in the state was undone, or its line approached anew after it was reversed: it stays listed, as reversed.
 */
export function listRedLines({ steps, final }: History): readonly RedLineResult[] {
  const crossings = new Map<
    string,
    { readonly key: string; readonly line: RedLineItem; readonly at: number }
  >();
  for (const { state } of steps) {
    for (const [key, line] of Object.entries(state.redLines)) {
      if (line.crossed) crossings.set(`${key}#${line.crossed.seq}`, { key, line, at: line.crossed.seq });
    }
  }
  return [...crossings.values()]
    .map(({ key, line, at }) => {
      const stands = final.redLines[key]?.crossed?.seq === at;
      return {
        id: line.id,
        owner: line.role,
        at,
        reversed: line.effective === null && (line.reversed !== null || !stands),
        effective: line.effective !== null,
        lifted: line.status === 'lifted' ? line.lifted : null,
      };
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
