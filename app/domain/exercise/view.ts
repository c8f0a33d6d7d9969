import type { KINDS } from './kinds.ts';
import type { CommandType, ItemKind } from './vocabulary.ts';

type Kinds = typeof KINDS;
type Makers = { [K in keyof Kinds]: Kinds[K]['items'] }[keyof Kinds];
/** What the definition of an item makes, for any audience for which the item exists. */
type Made<I extends ItemKind> = Makers extends infer M
  ? M extends { readonly [D in I]: { make(...input: never): infer Item } }
    ? Exclude<Item, null>
    : never
  : never;

type KeysOf<U> = U extends unknown ? keyof U : never;
type MemberOf<U, M extends PropertyKey> = U extends { readonly [N in M]?: infer V } ? V : never;
/**
 * One shape for an item that different audiences see in different shapes: what only some of them are shown is
 * optional.
 */
type Flat<U> = { readonly [M in keyof U]: U[M] } & {
  readonly [M in Exclude<KeysOf<U>, keyof U>]?: MemberOf<U, M>;
};

/**
 * An item of a view, as its definition makes it: plain data, ready to show, with names and texts in the audience's
 * language. `can` lists the commands that it accepts from this audience now; left out if its kind has no commands.
 */
export type ItemOf<I extends ItemKind> = Flat<Made<I>> & { readonly can?: readonly CommandType[] };
/** An item of any kind, for programs that look up members by name. */
export type ViewItem = { [I in ItemKind]: ItemOf<I> }[ItemKind] & { readonly [member: string]: unknown };

/** A flat map `kind:id → item`. What is not in it does not exist for this audience. */
export type View = Readonly<Record<string, ViewItem>>;

/** The items of one kind, with their ids; the order is the view's. */
export type Keyed<I extends ItemKind> = ItemOf<I> & {
  readonly id: string;
  readonly can: readonly CommandType[];
};
