import type { SquareColour } from '../exercise/movement/words.ts';
import type { Pace } from '../exercise/stage/words.ts';
import type { Counts, NotRated, Rated, Strength } from '../rating/result.ts';
import type { Guideline, Rating } from '../scenario/words.ts';

/**
 * An after-action report as plain data, with names and texts in one language. What the platform itself says stands as
 * sentences of the catalogue, to be filled where it is shown. Roles, never people.
 */

export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How a sentence is filled in the reader's language. */
export type Say = (key: string, params?: Sentence['params']) => string;

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** When something happened: the entry, and the story day from D0. */
export interface When {
  readonly seq: number;
  readonly day: number;
}

export interface ReportHeader {
  readonly scenario: string;
  readonly version: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly started: number | null;
  readonly ended: number | null;
  readonly pace: Pace;
  /** How many rounds were opened, of how many; round 0 is one of them. */
  readonly rounds: { readonly opened: number; readonly of: number };
  /** Where somebody sat, where nobody came, and what was answered for from the beginning. */
  readonly played: readonly Named[];
  readonly empty: readonly Named[];
  readonly simulated: readonly Named[];
  readonly phases: readonly { readonly id: string; readonly status: 'waiting' | 'active' | 'ended' }[];
  readonly objectives: readonly (Named & {
    readonly guidelines: readonly Guideline[];
    readonly achieved: number;
    readonly notAchieved: number;
    readonly notRated: number;
  })[];
  readonly released: boolean;
}

export interface ReportCell {
  readonly role: string;
  readonly rating: Rated;
  readonly rated: number;
  readonly strength: Strength;
  readonly counts: Counts;
}

export interface ReportTask {
  readonly id: string;
  readonly title: string;
  readonly owner: Named;
  readonly guideline: Guideline;
  readonly principles: readonly string[];
  readonly sectors: readonly string[];
  readonly lenses: readonly string[];
  readonly phase: string;
  readonly basis: { readonly kind: 'law' | 'guideline' | 'good-practice'; readonly source: string };
  readonly essential: boolean;
  /** The rating that stands, and the one that was suggested. */
  readonly rating: Rated;
  readonly suggested: Rated;
  readonly notRated: NotRated | null;
  /** `reason` is null where the text was erased. */
  readonly changed: { readonly rating: Rated; readonly reason: string | null } | null;
  readonly decided: {
    readonly what: string;
    readonly text: string | null;
    readonly rating: Rating;
    readonly late: number;
    readonly when: When;
    /** Phones that read along and disagreed; null where fewer than two of them answered. */
    readonly disagreed: number | null;
  } | null;
  readonly done: { readonly what: string; readonly status: string; readonly when: When | null } | null;
  readonly told: {
    readonly status: string;
    readonly languages: number;
    readonly when: When | null;
    readonly parties: readonly (Named & {
      readonly told: boolean;
      /** An evaluator said so; the record did not. */
      readonly confirmed: boolean;
      readonly simulated: boolean;
      readonly when: When | null;
    })[];
  } | null;
  readonly simulated: boolean;
  /** Which evidence the rating rests on: null above is *none*, or *not asked for*. */
  readonly asks: { readonly decided: boolean; readonly done: boolean; readonly told: boolean };
  readonly why: readonly Sentence[];
}

export interface TimelineRow {
  readonly when: When;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly round: number | null;
  readonly who: Sentence;
  readonly what: readonly Sentence[];
  /** False: on a branch that a rewind left. */
  readonly effective: boolean;
}

export interface Report {
  readonly header: ReportHeader;
  readonly disclaimer: readonly Sentence[];
  readonly map: {
    readonly roles: readonly Named[];
    /** A row for each guideline that has a task of a role in play; `cells` follow `roles`, null where a role has none. */
    readonly rows: readonly {
      readonly guideline: Guideline;
      readonly objective: boolean;
      readonly counts: Counts;
      readonly cells: readonly (ReportCell | null)[];
    }[];
  };
  readonly rated: readonly ReportTask[];
  readonly notRated: readonly ReportTask[];
  readonly notToday: readonly ReportTask[];
  /** `stands`: neither reversed nor lifted. */
  readonly redLines: readonly {
    readonly id: string;
    readonly owner: string;
    readonly stands: boolean;
    readonly says: Sentence;
    readonly when: When | null;
  }[];
  /** What will be done differently, as the room said it. A text is null once it was erased. */
  readonly improvements: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly owner: string | null;
    readonly due: string | null;
    readonly guideline: Guideline | null;
  }[];
  readonly coordination: readonly {
    /** As `rating.change` names the line. */
    readonly id: string;
    readonly owner: Named;
    /** The rating that stands, and the one that was suggested. */
    readonly rating: Rated;
    readonly suggested: Rated;
    /** `reason` is null where the text was erased. */
    readonly changed: { readonly rating: Rated; readonly reason: string | null } | null;
    readonly says: Sentence;
    readonly when: When | null;
    readonly why: readonly Sentence[];
  }[];
  readonly expectations: readonly (Named & {
    readonly owner: Named;
    readonly came: Sentence;
    readonly when: When | null;
  })[];
  readonly movements: readonly (Named & {
    readonly stands: Sentence;
    readonly when: When | null;
    /** `when`: it took its colour; null while it waits from the beginning. */
    readonly squares: readonly (Named & {
      readonly party: string;
      readonly colour: SquareColour;
      readonly when: When | null;
    })[];
  })[];
  readonly rollups: Readonly<
    Record<'phases' | 'principles' | 'sectors' | 'lenses', Readonly<Record<string, Counts>>>
  >;
  readonly timeline: readonly TimelineRow[];
}
