import type { Scenario } from '../scenario/compiled.ts';
import type { Viewing } from './engine/viewing.ts';
import { VIEWED, viewItem } from './view-item.ts';

/** Which voices that enter later stand in an item, by key. */
type Named = readonly (readonly [key: string, voices: readonly string[]])[];
// Nothing in a state changes in place: a collection is looked through once, and in the next one only what is new.
const inCollection = new WeakMap<object, Named>();
const inItem = new WeakMap<object, readonly string[]>();
const NOBODY: ReadonlySet<string> = new Set();

/** Voices that the story has not come to and that an item names which this audience is shown: who answered early is no secret. */
export function namedEarly(viewing: Viewing): ReadonlySet<string> {
  if (viewing.later.size === 0) return NOBODY;
  const found = new Set<string>();
  for (const { collection, kind, def } of VIEWED) {
    for (const [key, voices] of namedIn(viewing.state[collection], viewing.scenario)) {
      const missing = voices.filter((id) => viewing.later.has(id) && !found.has(id));
      if (missing.length > 0 && viewItem(viewing, kind, key, def) !== null)
        for (const id of missing) found.add(id);
    }
  }
  return found;
}

function namedIn(items: Readonly<Record<string, object>>, scenario: Scenario): Named {
  const before = inCollection.get(items);
  if (before) return before;
  const later = scenario.voices.filter(({ enters }) => enters > 0).map(({ id }) => id);
  const named: (readonly [string, readonly string[]])[] = [];
  for (const [key, item] of Object.entries(items)) {
    const voices = inItem.get(item) ?? later.filter((id) => names(item, id));
    inItem.set(item, voices);
    if (voices.length > 0) named.push([key, voices]);
  }
  inCollection.set(items, named);
  return named;
}

function names(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((member) => names(member, id));
}
