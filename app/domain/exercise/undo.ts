import type { Restored } from './events.ts';
import type { Collection, State } from './state.ts';

/** Script collections that an undo may put back. Rooms, clocks and the ratings are not undone. */
const COLLECTIONS = [
  'phases',
  'injects',
  'decisions',
  'expectations',
  'requests',
  'spoken',
  'actions',
  'documents',
  'tellings',
  'budgets',
  'movements',
  'redLines',
  'timers',
  'routes',
  'cohorts',
] as const satisfies readonly Collection[];

export interface ChangedItem {
  readonly collection: Collection;
  readonly key: string;
}

/** Items that differ between two states, by reference: what one entry changed. */
export function changedItems(before: State, after: State): readonly ChangedItem[] {
  return COLLECTIONS.flatMap((collection) => {
    const then = before[collection];
    const now = after[collection];
    if (then === now) return [];
    const keys = new Set([...Object.keys(then), ...Object.keys(now)]);
    return [...keys].filter((key) => then[key] !== now[key]).map((key) => ({ collection, key }));
  });
}

/** Those items as they were, each that had an opening with a new one: its old answers must not count again. */
export function restoreOf(
  changed: readonly ChangedItem[],
  before: State,
  opening: () => number,
): readonly Restored[] {
  return changed.map(({ collection, key }) => {
    const item = before[collection][key];
    if (item === undefined) return { collection, key, item: null, opening: null };
    if (!('opening' in item) || item.opening === 0) return { collection, key, item, opening: null };
    const next = opening();
    return { collection, key, item: { ...item, opening: next }, opening: next };
  });
}
