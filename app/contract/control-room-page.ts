import type { Report } from '../domain/report/report.ts';
import type { LookRound, RunSheetLine } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import type { Rating } from './words.ts';

/** What the control room's page is given besides the view: the script ahead, and after ENDEX the ratings to talk about. */
export interface ControlPage extends SeatPage {
  /** The exercise's own name. */
  readonly title: string;
  /** Whether an account made the exercise, and can open its join sheets. */
  readonly hasOwner: boolean;
  /** Whether this browser is signed in to that account. */
  readonly isOwner: boolean;
  /** For lead, operator and evaluator; the SimCell knows no more than its parties do. */
  readonly script: ControlScript | null;
  /** From the hot wash on, for lead, operator and evaluator. */
  readonly debrief: Debrief | null;
}

export interface ControlScript {
  readonly rounds: readonly { readonly title: string; readonly minutes: number }[];
  /** For lead and operator; empty for evaluators. */
  readonly runSheet: readonly RunSheetLine[];
  /** For evaluators; empty for the others. */
  readonly look: readonly LookRound[];
}

export type DebriefTask = Report['rated'][number];
/** What a role asked of others, or answered them. */
export type DebriefLine = Report['coordination'][number];

export interface Debrief {
  /** Rated and not rated, of today's objectives. */
  readonly tasks: readonly DebriefTask[];
  readonly coordination: readonly DebriefLine[];
  /** How many tasks belong to no objective of today. */
  readonly notToday: number;
  /** What can be released by itself. */
  readonly cells: readonly {
    /** `G10/host`, as `ratings.publish` takes it. */
    readonly id: string;
    readonly guideline: Report['map']['rows'][number]['guideline'];
    readonly party: string;
    readonly rating: Rating | 'not-rated';
  }[];
}
