import type { CohortItem } from '../exercise/caseload/item.ts';
import type { State } from '../exercise/state.ts';
import type { CaseloadDef } from '../scenario/format.ts';

type IndicatorDef = CaseloadDef['indicators'][number];
type CaseloadState = Pick<State, 'cells' | 'cohorts'>;

export function cellKey(place: string, cohort: string, status: string): string {
  return `${place}|${cohort}|${status}`;
}

/** People of the cohort, everywhere. */
export function peopleOf(cohort: CohortItem): number {
  return cohort.travelDocuments.none + cohort.travelDocuments['group-document'] + cohort.travelDocuments.full;
}

/**
 * Number of people that an indicator counts, as a whole number. Travel documents and lists are known per cohort, not per
 * person, so a cell counts in the proportion of its cohort, rounded down.
 */
export function cellsMatching(caseload: CaseloadDef, state: CaseloadState, indicator: IndicatorDef): number {
  const nationalityOf = new Map(caseload.cohorts.map((cohort) => [cohort.id, cohort.nationality]));
  let people = 0;
  for (const cell of Object.values(state.cells)) {
    if (!indicator.statuses.some((status) => status === cell.status)) continue;
    if (indicator.places && !indicator.places.includes(cell.place)) continue;
    if (indicator.nationalities && !indicator.nationalities.includes(nationalityOf.get(cell.cohort) ?? ''))
      continue;
    const cohort = state.cohorts[cell.cohort];
    people += cohort ? Math.floor(cell.people * shareOf(cohort, indicator)) : cell.people;
  }
  return people;
}

function shareOf(cohort: CohortItem, indicator: IndicatorDef): number {
  const total = peopleOf(cohort);
  if (total === 0) return 0;
  let share = 1;
  if (indicator.travelDocuments)
    share *= indicator.travelDocuments.reduce((sum, kind) => sum + cohort.travelDocuments[kind], 0) / total;
  if (indicator.onNoList !== undefined) {
    const listed = Math.min(1, Math.max(0, ...Object.values(cohort.lists)) / total);
    share *= indicator.onNoList ? 1 - listed : listed;
  }
  return share;
}
