import type { TextRef } from '../exercise/engine/fields.ts';
import type { Guideline, Rating } from '../scenario/words.ts';

/** What a rating says and why: suggested ratings, each with the entries behind it. Rules: docs/SPEC.md, RA1 and after. */

/** Why a task has no rating. */
export type NotRated =
  | 'not-an-objective'
  | 'not-reached'
  | 'blocked'
  | 'no-means'
  | 'no-record'
  | 'simulated'
  | 'still-open';

export type Rated = Rating | 'not-rated';

/** How much a rating rests on: none, thin (under three rated tasks), partial (over a third unrated), solid. */
export type Strength = 'none' | 'thin' | 'partial' | 'solid';

/**
 * A sentence of the catalogue: `why.<code>` filled with params. Params hold ids, never names: `party`, `parties` (ids
 * joined by commas), `decision`, `option` (`decision/option`), `request`, `movement`, `square` (`movement/square`),
 * `seq`, and plain numbers.
 */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface DecidedEvidence {
  /** The option, `deferred`, `lapsed`, `unprompted`, `prompted` or `not-met`. */
  readonly what: string;
  /** The rating that the scenario gives it, before everything else is read. */
  readonly rating: Rating;
  readonly seq: number;
  /** Rounds late in pace `rounds`, minutes of play over in the other paces; 0 in time. */
  readonly late: number;
}

export interface DoneEvidence {
  /** `asked`: what is missing is only another party's consent, which the owner had asked for. */
  readonly status: 'done' | 'late' | 'asked' | 'no-record';
  readonly seq: number | null;
}

export interface ToldParty {
  readonly party: string;
  readonly told: boolean;
  /** An evaluator said so; the record did not. */
  readonly confirmed: boolean;
  readonly seq: number | null;
  readonly simulated: boolean;
}

export interface ToldEvidence {
  readonly status: 'all' | 'some' | 'none' | 'confirmed-not';
  readonly parties: readonly ToldParty[];
  /** The most languages of any telling that counts. */
  readonly languages: number;
  /** The entry with which all that was asked for was told. */
  readonly seq: number | null;
  readonly late: boolean;
}

export interface TaskResult {
  readonly id: string;
  readonly owner: string;
  readonly guideline: Guideline;
  /** The suggested rating; what people put in its place is in `changed`. */
  readonly rating: Rated;
  readonly notRated: NotRated | null;
  /** What the rating rests on; null where the task does not ask for it. */
  readonly decided: DecidedEvidence | null;
  readonly done: DoneEvidence | null;
  readonly told: ToldEvidence | null;
  /** Evidence hung on an answer that the rules or the SimCell gave. */
  readonly simulated: boolean;
  readonly why: readonly Reason[];
  /** The rating that people put in its place, with a reference to their reason. */
  readonly changed: { readonly rating: Rated; readonly reason: string } | null;
}

export interface CellResult {
  readonly guideline: Guideline;
  readonly role: string;
  /** Whether the guideline belongs to a chosen objective; where it does not, the blank says *not today*. */
  readonly objective: boolean;
  readonly rating: Rated;
  readonly counts: Counts;
  readonly rated: number;
  readonly strength: Strength;
  readonly tasks: readonly string[];
}

/** What the rules suggest for a line of coordination. */
export type SuggestedLine = Omit<CoordinationResult, 'id' | 'changed'>;

export interface CoordinationResult {
  /** `asked:exit-permit:embassy`: the side, the kind of request, and whose act is rated. */
  readonly id: string;
  /** Kind of request. */
  readonly request: string;
  readonly side: 'asked' | 'answered';
  /** The party whose act is rated: who asked, or who answered. */
  readonly from: string;
  /** The party on the other side of the thread that decided the rating; null when there was none. */
  readonly to: string | null;
  /** The suggested rating; what people put in its place is in `changed`. */
  readonly rating: Rated;
  /** The entry that sent the thread that decided the rating. */
  readonly seq: number | null;
  readonly why: readonly Reason[];
  /** The rating that people put in its place, with a reference to their reason. */
  readonly changed: { readonly rating: Rated; readonly reason: string } | null;
}

export interface ObjectiveResult {
  readonly id: string;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly notRated: number;
}

export interface RedLineResult {
  readonly id: string;
  readonly owner: string;
  /** seq of the crossing. */
  readonly at: number;
  readonly reversed: boolean;
  readonly effective: boolean;
  /** Why an evaluator lifted it; null where nobody did. */
  readonly lifted: TextRef | null;
}

/** Counts of ratings behind a row of the report: by phase, principle, sector or lens. Never a rating. */
export type Counts = Readonly<Record<Rated, number>>;

export interface Ratings {
  readonly tasks: readonly TaskResult[];
  readonly cells: readonly CellResult[];
  readonly objectives: readonly ObjectiveResult[];
  readonly redLines: readonly RedLineResult[];
  readonly coordination: readonly CoordinationResult[];
  readonly rollups: {
    readonly phases: Readonly<Record<string, Counts>>;
    readonly principles: Readonly<Record<string, Counts>>;
    readonly sectors: Readonly<Record<string, Counts>>;
    readonly lenses: Readonly<Record<string, Counts>>;
  };
}
