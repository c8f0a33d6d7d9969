import type { Item } from '../engine/item.ts';

export interface RouteItem extends Item {
  readonly id: string;
  readonly open: boolean;
  readonly capacity: number;
  readonly travelDocuments: 'none' | 'any' | 'full';
  /** 24ths of a person carried over to the next hour. */
  readonly carry: number;
}

/** People of one cohort in one status at one place. Keyed `place|cohort|status`. */
export interface CellItem extends Item {
  readonly place: string;
  readonly cohort: string;
  readonly status: string;
  readonly people: number;
}

export interface CohortItem extends Item {
  readonly id: string;
  /** People of the cohort on each list, by list id. */
  readonly lists: Readonly<Record<string, number>>;
  /** People of the cohort by travelDocuments. */
  readonly travelDocuments: Readonly<Record<'none' | 'group-document' | 'full', number>>;
}
