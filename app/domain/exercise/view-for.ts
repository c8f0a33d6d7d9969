import type { Scenario } from '../scenario/compiled.ts';
import { playAt, storyAt } from './clocks.ts';
import type { Look } from './look.ts';
import type { Collection, State } from './state.ts';
import type { Audience, View, ViewItem } from './view.ts';
import { readvised } from './views/fitting-replies.ts';
import { namedEarly } from './views/named-early.ts';
import { viewExercise } from './views/view-exercise.ts';
import { viewInject } from './views/view-inject.ts';
import { keyOf, VIEWED, viewItem } from './views/view-item.ts';
import { isRecounted } from './views/view-leanings.ts';
import { viewDocumentKind, viewRequestKind } from './views/view-request.ts';
import { viewBudget, viewIndicators, viewPlaces } from './views/view-world.ts';
import { seesAll, type Viewing, viewingOf } from './views/viewing.ts';

const EXERCISE = 'exercise:main';

/** Everything that exists for this audience now. */
export function viewFor(scenario: Scenario, state: State, audience: Audience, look: Look): View {
  const viewing = viewingOf(scenario, state, audience, look);
  const view: Record<string, ViewItem> = { [EXERCISE]: viewExercise(viewing, namedEarly(viewing)) };
  for (const collection of VIEWED) {
    for (const key of Object.keys(state[collection])) {
      const item = viewItem(viewing, collection, key);
      if (item) view[keyOf(collection, key)] = item;
    }
  }
  return Object.assign(view, standing(viewing), viewPlaces(viewing), viewIndicators(viewing));
}

/** What does not hang on an item of the state: forms, budgets not yet touched, the script ahead. */
function standing(viewing: Viewing): View {
  const { scenario, state } = viewing;
  const view: Record<string, ViewItem> = {};
  const add = (key: string, item: ViewItem | null) => {
    if (item) view[key] = item;
  };
  for (const kind of scenario.requests.values())
    add(`request-kind:${kind.id}`, viewRequestKind(viewing, kind));
  for (const kind of scenario.documents.values())
    add(`document-kind:${kind.id}`, viewDocumentKind(viewing, kind));
  if (state.rounds[0]) {
    for (const { id } of scenario.roles) if (!state.budgets[id]) add(`budget:${id}`, viewBudget(viewing, id));
  }
  if (seesAll(viewing)) {
    for (const inject of scenario.injects.values()) {
      if (!state.injects[inject.id]) add(`inject:${inject.id}`, viewInject(viewing, inject, undefined));
    }
  }
  return view;
}

/** What takes the place of an item that is there no more, because its entry was undone. */
function standingItem(viewing: Viewing, collection: Collection, key: string): ViewItem | null {
  const { scenario } = viewing;
  if (collection === 'budgets') return scenario.isRole(key) ? viewBudget(viewing, key) : null;
  const inject = collection === 'injects' && seesAll(viewing) ? scenario.injects.get(key) : undefined;
  return inject ? viewInject(viewing, inject, undefined) : null;
}

export interface Change {
  readonly put: Readonly<Record<string, ViewItem>>;
  readonly del: readonly string[];
}

/** Which items' state objects changed, by collection. It is the same for every audience, so a room makes it once. */
export type Changes = readonly (readonly [collection: Collection, keys: readonly string[]])[];

export function changesBetween(before: State, after: State): Changes {
  return VIEWED.map((collection) => [collection, changedKeys(before, after, collection)] as const).filter(
    ([, keys]) => keys.length > 0,
  );
}

/**
 * What changed for this audience between two states: made only from the items whose state object changed. Where the
 * stage or the round changed, what everybody may do changed with it, and the whole view goes out.
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
  for (const [collection, keys] of changes) {
    for (const key of keys) {
      if (collection === 'injects' && isAnothersReading(viewing, before, key)) continue;
      const item = viewItem(viewing, collection, key) ?? standingItem(viewing, collection, key);
      if (item) put[keyOf(collection, key)] = item;
      else if (viewItem(then, collection, key)) del.push(keyOf(collection, key));
    }
  }
  if (before.decisions !== after.decisions) retell(viewing, before, put);
  if (before.leanings !== after.leanings) recount(viewing, before, put);
  readvise(viewing, before, put);
  const named = namedEarly(viewing);
  // An item that names a party ahead of the story came or went.
  if (!isSame(named, namedEarly(then))) put[EXERCISE] = viewExercise(viewing, named);
  if (before.cells !== after.cells || before.cohorts !== after.cohorts)
    Object.assign(put, viewIndicators(viewing));
  if (storyAt(before.clock, before.at) !== storyAt(after.clock, after.at))
    Object.assign(put, viewPlaces(viewing, then));
  return Object.keys(put).length === 0 && del.length === 0 ? null : { put, del };
}

function isSame(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((id) => others.has(id));
}

/** Another table opened it or acknowledged it: this audience is shown what it was shown before. */
function isAnothersReading(viewing: Viewing, before: State, key: string): boolean {
  const [then, now] = [before.injects[key], viewing.state.injects[key]];
  if (then === undefined || now === undefined || seesAll(viewing)) return false;
  const { role } = viewing.audience;
  return (
    then.status === now.status &&
    then.opening === now.opening &&
    then.to === now.to &&
    then.released === now.released &&
    (role === null || then.tables[role] === now.tables[role])
  );
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
  if (then === now) return [];
  const changed = Object.keys(now).filter((key) => then[key] !== now[key]);
  for (const key of Object.keys(then)) if (now[key] === undefined) changed.push(key);
  return changed;
}

/** A telling shows the choice it is about: when that changes, those who were told see it. */
function retell(viewing: Viewing, before: State, put: Record<string, ViewItem>): void {
  const settledOf = (state: State, key: string) => state.decisions[key]?.settled;
  const changed = new Set(
    changedKeys(before, viewing.state, 'decisions').filter(
      (key) => settledOf(before, key) !== settledOf(viewing.state, key),
    ),
  );
  if (changed.size === 0) return;
  for (const [key, telling] of Object.entries(viewing.state.tellings)) {
    if (!changed.has(telling.about)) continue;
    const item = viewItem(viewing, 'tellings', key);
    if (item) put[keyOf('tellings', key)] = item;
  }
}

/** What phones think shows on the decision, and is news only for those who are shown another count now. */
function recount(viewing: Viewing, before: State, put: Record<string, ViewItem>): void {
  for (const key of changedKeys(before, viewing.state, 'leanings')) {
    const item = isRecounted(viewing, before, key) ? viewItem(viewing, 'decisions', key) : null;
    if (item) put[keyOf('decisions', key)] = item;
  }
}

/** Which ready replies fit hangs on everything else that happens; news where another one does now. */
function readvise(viewing: Viewing, before: State, put: Record<string, ViewItem>): void {
  for (const key of readvised(viewing, before)) {
    const item = viewItem(viewing, 'requests', key);
    if (item) put[keyOf('requests', key)] = item;
  }
}

/** Times as of real time `at`. */
export function nowOf(
  state: State,
  at: number,
): { at: number; running: boolean; play: number; story: number; rate: number } {
  const { clock } = state;
  return { at, running: clock.running, play: playAt(clock, at), story: storyAt(clock, at), rate: clock.rate };
}
