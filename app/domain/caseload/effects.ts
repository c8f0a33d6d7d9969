import type { CohortItem } from '../exercise/caseload/item.ts';
import type { CohortChange } from '../exercise/caseload/words.ts';
import type { State } from '../exercise/state.ts';
import type { Event } from '../exercise/vocabulary.ts';
import type { CaseloadDef } from '../scenario/format.ts';
import type { Effect } from '../scenario/task-format.ts';
import { cellKey, peopleOf } from './cells.ts';
import { shareOut } from './share-out.ts';

/** The facts that an effect makes of the caseload as it stands. `cause` names the item, e.g. `decision:exit`. */
export function effectFacts(state: State, effect: Effect, cause: string): readonly Event[] {
  if ('route' in effect) {
    const route = state.routes[effect.route];
    if (!route) return [];
    return [
      {
        type: 'route.changed',
        route: route.id,
        open: effect.open ?? route.open,
        capacity: effect.capacity ?? route.capacity,
        travelDocuments: effect.travelDocuments ?? route.travelDocuments,
        cause,
      },
    ];
  }
  const cohorts = effect.cohorts.flatMap((id) => state.cohorts[id] ?? []);
  const changes = 'list' in effect ? enrol(cohorts, effect) : document(cohorts, effect);
  return changes.length === 0 ? [] : [{ type: 'caseload.changed', changes, cause }];
}

function enrol(cohorts: readonly CohortItem[], effect: Extract<Effect, { list: string }>): CohortChange[] {
  return cohorts.flatMap((cohort) => {
    const missing = peopleOf(cohort) - (cohort.lists[effect.list] ?? 0);
    const people = Math.floor(missing * effect.enrol);
    return people > 0 ? [{ cohort: cohort.id, list: effect.list, people }] : [];
  });
}

function document(
  cohorts: readonly CohortItem[],
  effect: Extract<Effect, { people: number }>,
): CohortChange[] {
  const shares = shareOut(
    effect.people,
    cohorts.map((cohort) => cohort.travelDocuments.none),
  );
  return cohorts.flatMap((cohort, i) => {
    const people = shares[i] ?? 0;
    return people > 0
      ? [{ cohort: cohort.id, from: 'none' as const, travelDocuments: effect.travelDocuments, people }]
      : [];
  });
}

/** Cells, cohorts and routes as the scenario has them at STARTEX. */
export function startingCaseload(
  caseload: CaseloadDef,
  seq: number,
): Pick<State, 'cells' | 'cohorts' | 'routes'> {
  const cells: Record<string, State['cells'][string]> = {};
  const cohorts: Record<string, CohortItem> = {};
  for (const cohort of caseload.cohorts) {
    let people = 0;
    for (const at of cohort.at) {
      people += at.people;
      const key = cellKey(at.place, cohort.id, at.status);
      cells[key] = {
        place: at.place,
        cohort: cohort.id,
        status: at.status,
        people: (cells[key]?.people ?? 0) + at.people,
        seq,
      };
    }
    const travelDocuments = { none: 0, 'group-document': 0, full: 0, [cohort.travelDocuments]: people };
    cohorts[cohort.id] = {
      id: cohort.id,
      lists: cohort.list === undefined ? {} : { [cohort.list]: people },
      travelDocuments,
      seq,
    };
  }
  const routes = Object.fromEntries(
    caseload.routes.map(({ id, open, capacity, travelDocuments }) => [
      id,
      { id, open, capacity, travelDocuments, carry: 0, seq },
    ]),
  );
  return { cells, cohorts, routes };
}
