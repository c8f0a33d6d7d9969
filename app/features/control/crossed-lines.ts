import type { ControlItem } from '#app/contract/control-page.ts';
import type { ControlItems } from './items.ts';

type RedLine = ControlItem<'redline'>;
export type ListedLine = RedLine & { readonly status: Exclude<RedLine['status'], 'approached'> };

/** A line that was only approached is nobody's business: the table stopped and thought. */
export function listedIn(items: Pick<ControlItems, 'redline'>): readonly ListedLine[] {
  return items.redline.filter((line): line is ListedLine => line.status !== 'approached');
}

/** How many of them stand: what was taken back in time or lifted is crossed no more. */
export function crossedIn(items: Pick<ControlItems, 'redline'>): number {
  return items.redline.filter(({ status }) => status === 'crossed' || status === 'effective').length;
}
