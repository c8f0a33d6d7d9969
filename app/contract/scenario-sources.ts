import type { FigureSure } from './words.ts';

/** Every figure, source and basis of a scenario, line by line, as its page and the command line show them. */

/** What a line is about, in the order in which the groups stand. */
export type SourceGroup =
  | 'figures'
  | 'effects'
  | 'people'
  | 'routes'
  | 'budget'
  | 'costs'
  | 'script'
  | 'tasks'
  | 'red-lines';

/**
 * How sure, in the words of the format: of a figure, of the size of an effect, of what a task rests on. `author`: a price
 * of the game, which the format does not let anybody grade. `ungraded`: a source in words, without a grade.
 */
export type Grade =
  | FigureSure
  | 'expert'
  | 'assumed'
  | 'author'
  | 'law'
  | 'guideline'
  | 'good-practice'
  | 'ungraded';

export interface SourceLine {
  /** Made of the scenario's ids: an address that stays good when lines are added. */
  readonly anchor: string;
  readonly group: SourceGroup;
  readonly what: string;
  /** The item that it stands in, by its kind and title. */
  readonly where: string;
  /** `null`: it belongs to no one round. */
  readonly round: number | null;
  readonly source: string;
  readonly grade: Grade;
}

export interface SourcesPage {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The grade that was asked for; `null` where all are shown. */
  readonly chosen: Grade | null;
  /** Of all lines, whatever was asked for; a grade without a line is left out. */
  readonly counts: readonly { readonly grade: Grade; readonly lines: number }[];
  readonly total: number;
  /** Only groups that have a line to show. */
  readonly groups: readonly { readonly group: SourceGroup; readonly lines: readonly SourceLine[] }[];
}
