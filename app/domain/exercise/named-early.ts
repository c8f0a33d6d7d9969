import type { Scenario } from '../scenario/compiled.ts';
import type { ChangedKeys, Viewing } from './engine/viewing.ts';
import type { State } from './state.ts';
import { VIEWED, viewItem } from './view-item.ts';

/** An item that names voices who enter later. */
interface Naming {
  readonly viewed: (typeof VIEWED)[number];
  readonly key: string;
  readonly voices: readonly string[];
}

// States are immutable, so each collection is searched only once, and in its next version only the new items are.
const inCollection = new WeakMap<object, readonly Naming[]>();
const inItem = new WeakMap<object, readonly string[]>();
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Voices that the story has not reached yet, but that are named in an item that this audience is shown: if one
 * answered early, this is no secret.
 */
export function namedEarly(viewing: Viewing): ReadonlySet<string> {
  const { later } = viewing;
  if (later.size === 0) return NOBODY;
  const found = new Set<string>();
  for (const { viewed, key, voices } of namingIn(viewing.scenario, viewing.state)) {
    const missing = voices.filter((id) => later.has(id) && !found.has(id));
    if (missing.length > 0 && viewItem(viewing, viewed.kind, key, viewed.def) !== null)
      for (const id of missing) found.add(id);
  }
  return found;
}

function namingIn(scenario: Scenario, state: State): readonly Naming[] {
  const later = laterIn(scenario);
  return VIEWED.flatMap((viewed) => {
    const items = state[viewed.collection];
    const found = inCollection.get(items) ?? namingAmong(items, later, viewed);
    inCollection.set(items, found);
    return found;
  });
}

/**
 * Whether an item that names such a voice was added, changed or removed. Only then can the voices that are named
 * differ.
 */
export function isNamingChanged(viewing: Viewing, before: State, changes: ChangedKeys): boolean {
  const later = laterIn(viewing.scenario);
  return VIEWED.some(({ collection }) =>
    changes(collection).some((key) =>
      [before, viewing.state].some((state) => {
        const item: object | undefined = state[collection][key];
        return item !== undefined && voicesIn(item, later).length > 0;
      }),
    ),
  );
}

const laterIn = ({ voices }: Scenario): readonly string[] =>
  voices.filter(({ enters }) => enters > 0).map(({ id }) => id);

function namingAmong(
  items: Readonly<Record<string, object>>,
  later: readonly string[],
  viewed: Naming['viewed'],
): readonly Naming[] {
  const found: Naming[] = [];
  for (const [key, item] of Object.entries(items)) {
    const voices = voicesIn(item, later);
    if (voices.length > 0) found.push({ viewed, key, voices });
  }
  return found;
}

function voicesIn(item: object, later: readonly string[]): readonly string[] {
  const voices = inItem.get(item) ?? later.filter((id) => names(item, id));
  inItem.set(item, voices);
  return voices;
}

function names(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((member) => names(member, id));
}
