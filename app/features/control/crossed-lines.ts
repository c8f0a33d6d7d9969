import type { Keyed } from '#app/contract/items.ts';
import type { ControlItems } from './items.ts';

type RedLine = Keyed<'redline'>;
export type ListedLine = RedLine & { readonly status: Exclude<RedLine['status'], 'approached'> };

/** Without lines that were only approached: the table stopped to think, which is nobody's business. */
export function linesToList(items: Pick<ControlItems, 'redline'>): readonly ListedLine[] {
  return items.redline.filter((line): line is ListedLine => line.status !== 'approached');
}

/** How many count as crossed: neither reversed in time nor lifted. */
export function countCrossed(items: Pick<ControlItems, 'redline'>): number {
  return items.redline.filter(({ status }) => status === 'crossed' || status === 'effective').length;
}
