import type { Block } from './prose.ts';
import type { Guideline, PhaseId, Rating, Stakeholder } from './words.ts';

/** A scenario as its page shows it, in one skin and one language. */

export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** From the author's README, first paragraph; empty where there is none. */
  readonly audience: readonly Block[];
  readonly minutes: number;
  readonly rounds: number;
  readonly tables: number;
}

export interface PhaseSpan {
  readonly phase: PhaseId;
  /** For each round: active, not active, or it hangs on play. */
  readonly rounds: readonly ('active' | 'not' | 'maybe')[];
}

export interface ScenarioPage extends ScenarioCard {
  readonly version: string;
  /** Those that it is written in or translated to; its own first. */
  readonly languages: readonly string[];
  readonly teaches: readonly string[];
  readonly bring: readonly string[];
  readonly ways: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly minutes: number;
    readonly tables: number;
    /** Roles that have a table, who answers for the others, and the objectives of the day. */
    readonly play: readonly string[];
    readonly replies: 'operator' | 'rule';
    readonly objectives: readonly string[];
  }[];
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly stakeholder: Stakeholder;
    readonly summary: string;
    readonly means: string;
    readonly card: readonly Block[];
  }[];
  readonly voices: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
  readonly script: readonly {
    readonly title: string;
    readonly story: string;
    readonly from: number;
    readonly until: number;
    readonly minutes: number;
  }[];
  readonly phases: readonly PhaseSpan[];
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly guidelines: readonly Guideline[];
  }[];
  readonly coverage: {
    readonly rows: readonly {
      readonly guideline: Guideline;
      /** Follow `roles`; each with its critical tasks by phase, where it has any. */
      readonly cells: readonly {
        readonly essential: number;
        readonly phases: readonly { readonly phase: PhaseId; readonly tasks: number }[];
      }[];
    }[];
    readonly notRated: readonly Guideline[];
    readonly basis: { readonly law: number; readonly guideline: number; readonly practice: number };
  };
  /** Further sections of the author's README. */
  readonly notes: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly walkthroughs: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly tables: number;
    readonly ratings: Readonly<Record<Rating | 'not-rated', number>>;
  }[];
  /** How many lines the page of its sources has. */
  readonly sourceLines: number;
  readonly composite: readonly { readonly title: string; readonly source: string }[];
  readonly skins: readonly { readonly id: string; readonly title: string; readonly notice: string | null }[];
}
