import type { ControlItem, ControlKinds } from '#app/contract/control-page.ts';
import type { SeatPage } from '#app/contract/desk.ts';

/** All that the control room sees, by kind. An item without `can` allows nothing. */
export type ControlItems = { readonly [K in keyof ControlKinds]: readonly ControlItem<K>[] };

const KINDS = [
  'exercise',
  'round',
  'phase',
  'seat',
  'inject',
  'decision',
  'expectation',
  'request-kind',
  'request',
  'spoken',
  'action',
  'document',
  'document-kind',
  'telling',
  'budget',
  'movement',
  'redline',
  'rating',
  'confirmed-telling',
  'note',
  'improvement',
  'condition-error',
] as const satisfies readonly (keyof ControlKinds)[];

/** Sorts the view's items by kind in one pass; within a kind they keep the order of the view. */
export function controlItems(view: SeatPage['view']): ControlItems {
  const found = new Map<string, unknown[]>(KINDS.map((kind) => [kind, []]));
  for (const [key, item] of Object.entries(view)) {
    const end = key.indexOf(':');
    found.get(key.slice(0, end))?.push({ can: [], ...item, id: key.slice(end + 1) });
  }
  return Object.fromEntries(found) as unknown as ControlItems;
}
