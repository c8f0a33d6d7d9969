import type { CohortItem, RouteItem } from '../exercise/caseload/item.ts';
import type { CaseloadNet } from '../exercise/caseload/words.ts';
import type { State } from '../exercise/state.ts';
import type { CaseloadDef } from '../scenario/format.ts';
import { cellKey } from './cells.ts';
import { shareOut } from './share-out.ts';

type RouteDef = CaseloadDef['routes'][number];
type CaseloadState = Pick<State, 'cells' | 'cohorts' | 'routes'>;

/** Net change per cell, and the 24ths of a person that each route carries over. */
export interface Advance {
  readonly net: CaseloadNet;
  readonly carry: Readonly<Record<string, number>>;
}

/**
 * Moves people along the open routes for a number of whole story hours. Deterministic, in whole people: routes in
 * document order, cohorts in proportion to who may go, remainders carried; the total of people never changes.
 */
export function advanceCaseload(caseload: CaseloadDef, state: CaseloadState, hours: number): Advance {
  const people = new Map(Object.entries(state.cells).map(([key, cell]) => [key, cell.people]));
  const carry = new Map(Object.entries(state.routes).map(([id, route]) => [id, route.carry]));
  const gone = goneByCohort(caseload, state);
  for (let hour = 0; hour < hours; hour += 1) {
    for (const route of caseload.routes) {
      const now = state.routes[route.id];
      if (now?.open) moveOneHour(caseload, state.cohorts, route, now, people, carry, gone);
    }
  }
  const net: Record<string, number> = {};
  for (const [key, after] of people) {
    const change = after - (state.cells[key]?.people ?? 0);
    if (change !== 0) net[key] = change;
  }
  return { net, carry: Object.fromEntries(carry) };
}

function moveOneHour(
  caseload: CaseloadDef,
  cohorts: Readonly<Record<string, CohortItem>>,
  route: RouteDef,
  now: RouteItem,
  people: Map<string, number>,
  carry: Map<string, number>,
  gone: Map<string, number>,
): void {
  const due = (carry.get(route.id) ?? 0) + now.capacity;
  carry.set(route.id, due % 24);
  const places = Math.floor(due / 24);
  if (places === 0) return;
  const leaves = route.becomes === 'safe-abroad' || route.becomes === 'home';
  const sources: { key: string; cohort: string; may: number }[] = [];
  for (const cohort of caseload.cohorts) {
    const item = cohorts[cohort.id];
    if (!item) continue;
    let left = leaves
      ? Math.max(0, entitled(item, route, now) - (gone.get(goneKey(cohort.id, route.becomes)) ?? 0))
      : Number.POSITIVE_INFINITY;
    for (const status of route.takes) {
      const key = cellKey(route.from, cohort.id, status);
      const may = Math.min(people.get(key) ?? 0, left);
      if (may > 0) sources.push({ key, cohort: cohort.id, may });
      left -= may;
    }
  }
  const taken = shareOut(
    places,
    sources.map((source) => source.may),
  );
  sources.forEach((source, i) => {
    const moved = taken[i] ?? 0;
    if (moved === 0) return;
    const target = cellKey(route.to, source.cohort, route.becomes);
    people.set(source.key, (people.get(source.key) ?? 0) - moved);
    people.set(target, (people.get(target) ?? 0) + moved);
    count(gone, source.key, source.cohort, route.becomes, moved);
  });
}

/** How many of the cohort the route takes at all: by travel documents asked, and by the list it takes people from. */
function entitled(cohort: CohortItem, route: RouteDef, now: RouteItem): number {
  const { none, full } = cohort.travelDocuments;
  const group = cohort.travelDocuments['group-document'];
  const byTravelDocuments =
    now.travelDocuments === 'none'
      ? none + group + full
      : now.travelDocuments === 'any'
        ? group + full
        : full;
  return route.list === undefined
    ? byTravelDocuments
    : Math.min(byTravelDocuments, cohort.lists[route.list] ?? 0);
}

/**
 * People of each cohort who have already gone as far as a route leads: those with travel documents and on lists are taken to
 * have gone first. Who is abroad has left, but is not home yet.
 */
function goneByCohort(caseload: CaseloadDef, state: CaseloadState): Map<string, number> {
  const gone = new Map<string, number>();
  for (const { id } of caseload.cohorts) {
    gone.set(goneKey(id, 'safe-abroad'), 0);
    gone.set(goneKey(id, 'home'), 0);
  }
  for (const cell of Object.values(state.cells)) {
    if (cell.status === 'safe-abroad' || cell.status === 'home')
      count(gone, '', cell.cohort, cell.status, cell.people);
  }
  return gone;
}

function goneKey(cohort: string, becomes: string): string {
  return `${cohort}|${becomes}`;
}

/** `from`: the cell they come from; who goes home from abroad has left already. */
function count(
  gone: Map<string, number>,
  from: string,
  cohort: string,
  becomes: string,
  people: number,
): void {
  const add = (key: string) => gone.set(key, (gone.get(key) ?? 0) + people);
  if (becomes === 'home') add(goneKey(cohort, 'home'));
  if (becomes === 'safe-abroad' || (becomes === 'home' && !from.endsWith('|safe-abroad'))) {
    add(goneKey(cohort, 'safe-abroad'));
  }
}
