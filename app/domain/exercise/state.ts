import type { ExerciseId } from '#app/domain/shared/ids.ts';
import type { ActionItem } from './action/item.ts';
import type { BudgetItem } from './budget/item.ts';
import type { CellItem, CohortItem, RouteItem } from './caseload/item.ts';
import type { TimerItem } from './clock/item.ts';
import type { ConditionErrorItem } from './condition/item.ts';
import type { DecisionItem, LeaningItem } from './decision/item.ts';
import type { DocumentItem } from './document/item.ts';
import type { TextRef } from './engine/fields.ts';
import type { Mark } from './engine/item.ts';
import type { Moments } from './engine/moments.ts';
import type { ConfirmedTellingItem, ImprovementItem, NoteItem, RatingItem } from './evaluation/item.ts';
import type { ExpectationItem } from './expectation/item.ts';
import type { InjectItem } from './inject/item.ts';
import type { MovementItem } from './movement/item.ts';
import type { TellingItem } from './notice/item.ts';
import type { RedLineItem } from './red-line/item.ts';
import type { RequestItem } from './request/item.ts';
import type { PhaseItem, RoundItem } from './round/item.ts';
import type { SeatItem } from './seat/item.ts';
import type { Stage } from './stage/chart.ts';
import type { Pace } from './stage/words.ts';
import type { SpokenItem } from './talk/item.ts';

export interface Meta {
  readonly scenario: string;
  readonly version: string;
  readonly rules: string;
  readonly rubric: string;
  readonly texts: string;
  readonly skin: string;
  readonly language: string;
  readonly pace: Pace;
  readonly replies: 'operator' | 'rule';
  readonly inPlay: readonly string[];
  readonly objectives: readonly string[];
}

export interface Clock {
  readonly running: boolean;
  /** Play milliseconds up to `since`. */
  readonly play: number;
  /** The real time for which `play` and `story` hold. */
  readonly since: number;
  /** Story minutes at `since`. */
  readonly story: number;
  /** Story minutes per play minute while running; 0 in pace `rounds`. */
  readonly rate: number;
  /**
   * In pace `rounds`, timers that are due before this minute of the story come now; in the other paces, this is
   * `story` at the last jump.
   */
  readonly horizon: number;
  readonly stopped: 'break' | 'talk' | 'real-world' | 'held' | 'ended' | null;
}

type Keyed<T> = Readonly<Record<string, T>>;

/** Items of every kind. What a rewind or an undo does to a collection is in the definition of its kind. */
interface Collections {
  readonly phases: Keyed<PhaseItem>;
  readonly rounds: Keyed<RoundItem>;
  readonly injects: Keyed<InjectItem>;
  readonly decisions: Keyed<DecisionItem>;
  readonly expectations: Keyed<ExpectationItem>;
  readonly requests: Keyed<RequestItem>;
  readonly spoken: Keyed<SpokenItem>;
  readonly actions: Keyed<ActionItem>;
  readonly documents: Keyed<DocumentItem>;
  readonly tellings: Keyed<TellingItem>;
  readonly budgets: Keyed<BudgetItem>;
  readonly movements: Keyed<MovementItem>;
  readonly redLines: Keyed<RedLineItem>;
  readonly timers: Keyed<TimerItem>;
  readonly routes: Keyed<RouteItem>;
  readonly cells: Keyed<CellItem>;
  readonly cohorts: Keyed<CohortItem>;
  readonly ratings: Keyed<RatingItem>;
  readonly confirmedTellings: Keyed<ConfirmedTellingItem>;
  /** Conditions that could not be evaluated, by item, for the operator to see. */
  readonly conditionErrors: Keyed<ConditionErrorItem>;
  readonly seats: Keyed<SeatItem>;
  readonly notes: Keyed<NoteItem>;
  readonly improvements: Keyed<ImprovementItem>;
  /** By decision. */
  readonly leanings: Keyed<LeaningItem>;
}

export type Collection = keyof Collections;

/**
 * The state of one exercise: plain data, made by folding entries, never changed in place. Items live in keyed
 * collections and keep their identity until a fact touches them, so "what changed?" is a comparison of references.
 */
export interface State extends Collections {
  readonly exercise: ExerciseId;
  readonly meta: Meta;
  readonly seq: number;
  readonly epoch: number;
  /** `at` of the last entry. */
  readonly at: number;
  /** The last opening number that was given out. It never goes down, not even with a rewind. */
  readonly openings: number;
  readonly stage: Stage;
  readonly clock: Clock;
  /** Story minute up to which the caseload was advanced. */
  readonly caseloadAt: number;
  /** The open round, or null between rounds and outside play. */
  readonly round: number | null;
  /** What was released: the rubric's hash, the cells (`all` for all of them), and a digest of the ratings. */
  readonly released: {
    readonly rubric: string;
    readonly cells: readonly string[];
    readonly digest: string;
    readonly mark: Mark;
  } | null;
  /**
   * The ranges of `seq` that are effective, oldest first, with abandoned branches between them. The last one is
   * open-ended.
   */
  readonly effective: readonly (readonly [from: number, to: number | null])[];
  /** Set after the room went back to the moment after entry `to`, until the round to which it returned closes. */
  readonly wentBack: { readonly to: number; readonly reason: TextRef; readonly mark: Mark } | null;
  /** Entries that may be undone as slips, oldest first: only those since the story last moved on. */
  readonly undoable: readonly number[];
  /** What each entry did, for the timeline. A rewind keeps them, because an abandoned branch was played too. */
  readonly moments: Moments;
  readonly forkedFrom: { readonly exercise: string; readonly seq: number } | null;
}
