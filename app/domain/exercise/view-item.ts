import type { ItemDef } from './engine/define.ts';
import type { Viewing } from './engine/viewing.ts';
import { COLLECTIONS, collectionDef, itemDef } from './kinds.ts';
import { canOn } from './may.ts';
import type { ViewItem } from './view.ts';
import type { ItemKind } from './vocabulary.ts';

/** Collections whose items are in views, with the kind that they have there. */
export const VIEWED = COLLECTIONS.flatMap((collection) => {
  const { item } = collectionDef(collection);
  return item === null ? [] : [{ collection, kind: item, def: itemDef(item) }];
});

export function keyOf(kind: ItemKind, key: string): string {
  return `${kind}:${key}`;
}

/**
 * Makes one item for one audience, with what may be done with it; null if it does not exist for this audience.
 * Nothing reaches a browser in any other way.
 */
export function viewItem(
  viewing: Viewing,
  kind: ItemKind,
  key: string,
  def: ItemDef = itemDef(kind),
): ViewItem | null {
  const target = def.subject.find(viewing, key) as never;
  if (target === undefined) return null;
  const item: { can?: readonly string[] } | null = def.make(viewing, target, key);
  if (item === null) return null;
  const can = canOn(viewing, kind, target);
  if (can !== undefined) item.can = can;
  return item as ViewItem;
}
