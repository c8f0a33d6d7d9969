import { standingLetter } from '../rating/letters.ts';
import type {
  CoordinationResult,
  DecidedEvidence,
  DoneEvidence,
  ObjectiveResult,
  Rated,
  Rating,
  Reason,
  Strength,
  ToldEvidence,
} from '../rating/result.ts';

/** What a play prints for programs: ids and letters, no names and no sentences. */
export interface PlayJson {
  readonly scenario: string;
  readonly walkthrough: string;
  readonly entries: number;
  /** By guideline and role; guidelines of no chosen objective are left out. */
  readonly letters: Readonly<
    Record<
      string,
      Readonly<
        Record<string, { readonly letter: Rated; readonly rated: number; readonly strength: Strength }>
      >
    >
  >;
  readonly objectives: readonly ObjectiveResult[];
  readonly tasks: readonly {
    readonly id: string;
    readonly owner: string;
    readonly guideline: string;
    readonly letter: Rated;
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
    'request' | 'side' | 'from' | 'to' | 'letter' | 'why'
  >[];
}

export function playJson(
  play: { readonly scenario: string; readonly walkthrough: string; readonly entries: number },
  rating: Rating,
): PlayJson {
  const { scenario, walkthrough, entries } = play;
  const cells = rating.cells.filter((cell) => cell.objective || cell.rated > 0);
  const guidelines = [...new Set(cells.map((cell) => cell.guideline))];
  return {
    scenario,
    walkthrough,
    entries,
    letters: Object.fromEntries(
      guidelines.map((guideline) => [
        guideline,
        Object.fromEntries(
          cells
            .filter((cell) => cell.guideline === guideline)
            .map(({ role, letter, rated, strength }) => [role, { letter, rated, strength }] as const),
        ),
      ]),
    ),
    objectives: rating.objectives,
    tasks: rating.tasks.map((task) => {
      const { id, owner, guideline, notRated, decided, done, told, why } = task;
      return { id, owner, guideline, letter: standingLetter(task), notRated, decided, done, told, why };
    }),
    redLines: rating.redLines.map(({ id, owner, at, reversed }) => ({ id, owner, at, reversed })),
    coordination: rating.coordination.map((line) => {
      const { request, side, from, to, why } = line;
      return { request, side, from, to, letter: standingLetter(line), why };
    }),
  };
}
