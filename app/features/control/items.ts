import type { ItemKind, Keyed } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';

/** All that the control room is shown, by kind. What a view does not say can be done, cannot. */
export type ControlItems = { readonly [I in ItemKind]: readonly Keyed<I>[] };

type Found = { [I in ItemKind]: Keyed<I>[] };

/** Looks once through the view; the order of a kind's items is the view's. */
export function controlItems(view: SeatPage['view']): ControlItems {
  const found: Found = {
    exercise: [],
    round: [],
    phase: [],
    timer: [],
    moment: [],
    seat: [],
    inject: [],
    decision: [],
    expectation: [],
    movement: [],
    redline: [],
    spoken: [],
    request: [],
    'request-kind': [],
    document: [],
    'document-kind': [],
    telling: [],
    action: [],
    budget: [],
    rating: [],
    'confirmed-telling': [],
    note: [],
    improvement: [],
    place: [],
    indicator: [],
    'condition-error': [],
  };
  for (const [key, item] of Object.entries(view)) {
    const end = key.indexOf(':');
    const kind = key.slice(0, end) as ItemKind;
    (found[kind] as Keyed<ItemKind>[]).push({ can: [], ...item, id: key.slice(end + 1) } as Keyed<ItemKind>);
  }
  return found;
}
