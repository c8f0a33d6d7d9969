import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Draft } from '../engine/draft.ts';
import { drop, put } from '../engine/put.ts';
import { STEERING } from '../engine/seats.ts';
import type { Past } from '../outcome.ts';
import { hasStoryMovedOn } from '../round/round-over.ts';
import type { Collection, State } from '../state.ts';
import type { CommandOf, EventOf } from '../vocabulary.ts';
import { isEffective } from './rewind.ts';

interface ChangedItem {
  readonly collection: Collection;
  readonly key: string;
}

/** Undoes one entry as a slip: what it changed goes back, unless somebody acted on it since. */
export function undo(
  draft: Draft,
  { seq }: CommandOf<'entry.undo'>,
  now: State,
  role: string,
): Rejection | undefined {
  const { past, traits, sender } = draft;
  const entry = past.entry(seq);
  const [move] = entry?.events ?? [];
  if (!entry || !move || seq >= draft.seq || !isEffective(now, seq) || !traits.isUndoable(move.type))
    return reject('nothing-to-undo');
  const before = past.state(seq - 1);
  // Folded from `before`, so that everything that the entry did not touch keeps its identity.
  const after = draft.refold(before, entry);
  const mine = now.seats[sender.seat];
  // A party undoes its own slips. A seat without a party (the SimCell) undoes only what it did itself.
  const isOwn = role === '' ? entry.seat === sender.seat : after.seats[entry.seat]?.role === role;
  if (!isOwn && !(mine && STEERING.includes(mine.kind))) return reject('nothing-to-undo');
  if (hasStoryMovedOn(now, seq)) return reject('acted-on');
  const changed = changedItems(before, after, traits.undone);
  if (changed.length === 0) return reject('nothing-to-undo');
  const isTouched = changed.some(
    ({ collection, key }) => now[collection][key]?.seq !== after[collection][key]?.seq,
  );
  if (isTouched) return reject('acted-on');
  draft.emit({ type: 'undone', seq, items: changed.map((one) => returning(draft, before, one)) });
  return undefined;
}

/** Items whose state object differs between two states: what one entry changed. */
function changedItems(
  before: State,
  after: State,
  collections: readonly Collection[],
): readonly ChangedItem[] {
  return collections.flatMap((collection) => {
    const then = before[collection];
    const now = after[collection];
    if (then === now) return [];
    const keys = new Set([...Object.keys(then), ...Object.keys(now)]);
    return [...keys].filter((key) => then[key] !== now[key]).map((key) => ({ collection, key }));
  });
}

/** An item that was open comes back with a new opening number, so that old answers do not count again. */
function returning(draft: Draft, before: State, { collection, key }: ChangedItem) {
  const item: object | undefined = before[collection][key];
  const hasOpened = item !== undefined && 'opening' in item && item.opening !== 0;
  return { collection, key, opening: hasOpened ? draft.opening() : null };
}

/** Restores the items as they were before the undone entry, and removes those that it created. */
export function restore(state: State, { seq, items }: EventOf<'undone'>, past: Past, by: number): State {
  const before = past.state(seq - 1);
  return items.reduce<State>((next, { collection, key, opening }) => {
    const name = collection as Collection;
    const item = before[name]?.[key];
    if (item === undefined) return drop(next, name, key);
    const restored = { ...item, ...(opening === null ? {} : { opening }), seq: by };
    return { ...put(next, name, key, restored), openings: Math.max(next.openings, opening ?? 0) };
  }, state);
}
