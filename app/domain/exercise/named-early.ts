import type { Scenario } from '../scenario/compiled.ts';
import type { Viewing } from './engine/viewing.ts';
import { VIEWED, viewItem } from './view-item.ts';

/** Which voices that enter later stand in an item, by key. No item changes in place, so a collection is looked through once. */
type Named = readonly (readonly [key: string, voices: ReadonlySet<string>])[];
const known = new WeakMap<object, Named>();
const NOBODY: ReadonlySet<string> = new Set();

/** Voices that the story has not come to and that an item names which this audience is shown: who answered early is no secret. */
export function namedEarly(viewing: Viewing): ReadonlySet<string> {
  if (viewing.later.size === 0) return NOBODY;
  const found = new Set<string>();
  for (const { collection, kind, def } of VIEWED) {
    for (const [key, voices] of namedIn(viewing.state[collection], viewing.scenario)) {
      const missing = [...voices].filter((id) => viewing.later.has(id) && !found.has(id));
      if (missing.length > 0 && viewItem(viewing, kind, key, def) !== null)
        for (const id of missing) found.add(id);
    }
  }
  return found;
}

function namedIn(items: Readonly<Record<string, unknown>>, scenario: Scenario): Named {
  const before = known.get(items);
  if (before) return before;
  const later = new Set(scenario.voices.filter(({ enters }) => enters > 0).map(({ id }) => id));
  const named = Object.entries(items)
    .map(([key, item]): [string, ReadonlySet<string>] => [key, new Set(idsIn(item, later))])
    .filter(([, voices]) => voices.size > 0);
  known.set(items, named);
  return named;
}

function idsIn(value: unknown, wanted: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'string') return wanted.has(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((member) => idsIn(member, wanted));
}
