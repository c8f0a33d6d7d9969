import type { ControlItem, ControlKinds } from '#app/contract/control-page.ts';
import type { SeatPage } from '#app/contract/desk.ts';

/** All that the control room is shown, by kind. What a view does not say can be done, cannot. */
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

/** Looks once through the view; the order of a kind's items is the view's. */
export function controlItems(view: SeatPage['view']): ControlItems {
  const found = new Map<string, unknown[]>(KINDS.map((kind) => [kind, []]));
  for (const [key, item] of Object.entries(view)) {
    const end = key.indexOf(':');
    found.get(key.slice(0, end))?.push({ can: [], ...item, id: key.slice(end + 1) });
  }
  return Object.fromEntries(found) as unknown as ControlItems;
}
