import type { Item } from '../engine/item.ts';

export interface RouteItem extends Item {
  readonly id: string;
  readonly open: boolean;
  readonly capacity: number;
  readonly travelDocuments: 'none' | 'any' | 'full';
  /** What is left over for the next hour, in 24ths of a person. */
  readonly carry: number;
}

/** The people of one cohort with one status at one place. Keyed by `place|cohort|status`. */
export interface CellItem extends Item {
  readonly place: string;
  readonly cohort: string;
  readonly status: string;
  readonly people: number;
}

export interface CohortItem extends Item {
  readonly id: string;
  /** How many people of the cohort are on each list, by the list's id. */
  readonly lists: Readonly<Record<string, number>>;
  /** How many people of the cohort have which travel documents. */
  readonly travelDocuments: Readonly<Record<'none' | 'group-document' | 'full', number>>;
}
