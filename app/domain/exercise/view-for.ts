import type { Scenario } from '../scenario/compiled.ts';
import type { Audience } from './audience.ts';
import { playAt, storyAt } from './clock/clocks.ts';
import type { ItemDef } from './engine/define.ts';
import { seesAhead, type Viewing } from './engine/viewing.ts';
import { COLLECTIONS, ITEM_KINDS, itemDef } from './kinds.ts';
import type { Look } from './look.ts';
import { isNamingChanged, namedEarly } from './named-early.ts';
import type { Collection, State } from './state.ts';
import type { View, ViewItem } from './view.ts';
import { keyOf, VIEWED, viewItem } from './view-item.ts';
import type { ItemKind } from './vocabulary.ts';

const KINDS = ITEM_KINDS.map((kind) => {
  const collection = VIEWED.find((viewed) => viewed.kind === kind)?.collection;
  return { kind, def: itemDef(kind), collection };
});
const STANDING = KINDS.filter(({ def }) => def.standing);
const TOUCHED = KINDS.filter(({ def }) => def.touched);
const NONE: readonly string[] = [];
const NOBODY: ReadonlySet<string> = new Set();

export function viewingOf(scenario: Scenario, state: State, audience: Audience, look: Look): Viewing {
  const { lastOpened, later } = storySoFar(scenario, state);
  let named: ReadonlySet<string> | undefined;
  const viewing: Viewing = {
    scenario,
    state,
    audience,
    look,
    lastOpened,
    later: seesAhead({ audience }) ? NOBODY : later,
    namedEarly() {
      named ??= namedEarly(viewing);
      return named;
    },
    isNamingChanged: (then, changes) => isNamingChanged(viewing, then, changes),
  };
  return viewing;
}

type StorySoFar = Pick<Viewing, 'lastOpened' | 'later'>;
const stories = new WeakMap<State, StorySoFar>();

function storySoFar({ voices }: Scenario, state: State): StorySoFar {
  const known = stories.get(state);
  if (known) return known;
  const lastOpened = Math.max(0, ...Object.values(state.rounds).map(({ n }) => n));
  const later = voices.filter(({ enters }) => enters > lastOpened).map(({ id }) => id);
  const story = { lastOpened, later: new Set(later) };
  stories.set(state, story);
  return story;
}

/** Everything that exists for this audience now. */
export function viewFor(scenario: Scenario, state: State, audience: Audience, look: Look): View {
  const viewing = viewingOf(scenario, state, audience, look);
  const view: Record<string, ViewItem> = {};
  for (const { collection, kind, def } of VIEWED)
    for (const key of Object.keys(state[collection])) add(view, viewing, kind, key, def);
  for (const { kind, def, collection } of STANDING)
    for (const key of def.standing?.(viewing) ?? NONE)
      if (collection === undefined || state[collection][key] === undefined)
        add(view, viewing, kind, key, def);
  return view;
}

function add(
  view: Record<string, ViewItem>,
  viewing: Viewing,
  kind: ItemKind,
  key: string,
  def: ItemDef,
): void {
  const item = viewItem(viewing, kind, key, def);
  if (item) view[keyOf(kind, key)] = item;
}

export interface Change {
  readonly put: Readonly<Record<string, ViewItem>>;
  readonly del: readonly string[];
}

/**
 * The keys of items whose state object changed, by collection. They are the same for every audience, so a room lists
 * them once.
 */
export type Changes = ReadonlyMap<Collection, readonly string[]>;

export function changesBetween(before: State, after: State): Changes {
  const changes = new Map<Collection, readonly string[]>();
  for (const collection of COLLECTIONS) {
    const keys = changedKeys(before, after, collection);
    if (keys.length > 0) changes.set(collection, keys);
  }
  return changes;
}

/**
 * What changed for this audience between two states. Only items whose state object changed are made, and those that
 * look different because of another item. If the stage or the round changed, what everybody may do changed with it,
 * and the whole view is sent.
 */
export function newsOf(
  scenario: Scenario,
  before: State,
  after: State,
  audience: Audience,
  look: Look,
  changes: Changes = changesBetween(before, after),
): Change | null {
  if (changesAll(before, after)) {
    const put = viewFor(scenario, after, audience, look);
    const gone = Object.keys(viewFor(scenario, before, audience, look)).filter(
      (key) => put[key] === undefined,
    );
    return { put, del: gone };
  }
  const viewing = viewingOf(scenario, after, audience, look);
  const then = viewingOf(scenario, before, audience, look);
  const put: Record<string, ViewItem> = {};
  const del: string[] = [];
  for (const { collection, kind, def } of VIEWED) {
    for (const key of changes.get(collection) ?? NONE) {
      if (def.isSame?.(viewing, before, key)) continue;
      const item = viewItem(viewing, kind, key, def);
      if (item) put[keyOf(kind, key)] = item;
      else if (viewItem(then, kind, key, def)) del.push(keyOf(kind, key));
    }
  }
  for (const { kind, def } of TOUCHED) {
    const touched = def.touched?.(viewing, then, (collection) => changes.get(collection) ?? NONE);
    for (const key of touched ?? NONE)
      if (put[keyOf(kind, key)] === undefined) add(put, viewing, kind, key, def);
  }
  return Object.keys(put).length === 0 && del.length === 0 ? null : { put, del };
}

function changesAll(before: State, after: State): boolean {
  return (
    before.stage !== after.stage ||
    before.round !== after.round ||
    before.epoch !== after.epoch ||
    before.meta !== after.meta ||
    before.released !== after.released ||
    before.rounds !== after.rounds ||
    before.clock.stopped !== after.clock.stopped
  );
}

function changedKeys(before: State, after: State, collection: Collection): readonly string[] {
  const then: Readonly<Record<string, unknown>> = before[collection];
  const now: Readonly<Record<string, unknown>> = after[collection];
  if (then === now) return NONE;
  const changed = Object.keys(now).filter((key) => then[key] !== now[key]);
  for (const key of Object.keys(then)) if (now[key] === undefined) changed.push(key);
  return changed;
}

/** Times as of real time `at`. */
export function nowOf(
  state: State,
  at: number,
): { at: number; running: boolean; play: number; story: number; rate: number } {
  const { clock } = state;
  return { at, running: clock.running, play: playAt(clock, at), story: storyAt(clock, at), rate: clock.rate };
}
