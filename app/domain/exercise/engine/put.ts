import type { Collection, State } from '../state.ts';

type ItemOf<C extends Collection> = State[C][string];

/** The state with one item of a collection replaced; everything else keeps its identity. */
export function put<C extends Collection>(state: State, collection: C, key: string, item: ItemOf<C>): State {
  return { ...state, [collection]: { ...state[collection], [key]: item } };
}

/** The same for an item that must already be there: a fact about an unknown item means that the log is broken. */
export function change<C extends Collection, const P extends Partial<ItemOf<C>>>(
  state: State,
  collection: C,
  key: string,
  seq: number,
  changes: (item: ItemOf<C>) => P,
): State {
  const item = state[collection][key] as ItemOf<C> | undefined;
  if (item === undefined) throw new Error(`there is no ${key} in ${collection}`);
  return put(state, collection, key, { ...item, ...changes(item), seq });
}

/** The state without the item. */
export function drop(state: State, collection: Collection, key: string): State {
  const { [key]: _gone, ...rest } = state[collection];
  return { ...state, [collection]: rest };
}
