import { standingRating } from '../rating/ratings.ts';
import type {
  CoordinationResult,
  DecidedEvidence,
  DoneEvidence,
  ObjectiveResult,
  Rated,
  Ratings,
  Reason,
  Strength,
  ToldEvidence,
} from '../rating/result.ts';

/** What a play prints for programs: ids and ratings, no names and no sentences. */
export interface PlayJson {
  readonly scenario: string;
  readonly walkthrough: string;
  readonly entries: number;
  /** By guideline and role; guidelines of no chosen objective are left out. */
  readonly ratings: Readonly<
    Record<
      string,
      Readonly<
        Record<string, { readonly rating: Rated; readonly rated: number; readonly strength: Strength }>
      >
    >
  >;
  readonly objectives: readonly ObjectiveResult[];
  readonly tasks: readonly {
    readonly id: string;
    readonly owner: string;
    readonly guideline: string;
    readonly rating: Rated;
    readonly notRated: string | null;
    readonly decided: DecidedEvidence | null;
    readonly done: DoneEvidence | null;
    readonly told: ToldEvidence | null;
    readonly why: readonly Reason[];
  }[];
  readonly redLines: readonly {
    readonly id: string;
    readonly owner: string;
    readonly at: number;
    readonly reversed: boolean;
  }[];
  readonly coordination: readonly Pick<
    CoordinationResult,
    'request' | 'side' | 'from' | 'to' | 'rating' | 'why'
  >[];
}

export function playJson(
  play: { readonly scenario: string; readonly walkthrough: string; readonly entries: number },
  ratings: Ratings,
): PlayJson {
  const { scenario, walkthrough, entries } = play;
  const cells = ratings.cells.filter((cell) => cell.objective || cell.rated > 0);
  const guidelines = [...new Set(cells.map((cell) => cell.guideline))];
  return {
    scenario,
    walkthrough,
    entries,
    ratings: Object.fromEntries(
      guidelines.map((guideline) => [
        guideline,
        Object.fromEntries(
          cells
            .filter((cell) => cell.guideline === guideline)
            .map(({ role, rating, rated, strength }) => [role, { rating, rated, strength }] as const),
        ),
      ]),
    ),
    objectives: ratings.objectives,
    tasks: ratings.tasks.map((task) => {
      const { id, owner, guideline, notRated, decided, done, told, why } = task;
      return { id, owner, guideline, rating: standingRating(task), notRated, decided, done, told, why };
    }),
    redLines: ratings.redLines.map(({ id, owner, at, reversed }) => ({ id, owner, at, reversed })),
    coordination: ratings.coordination.map((line) => {
      const { request, side, from, to, why } = line;
      return { request, side, from, to, rating: standingRating(line), why };
    }),
  };
}
