import type { Guideline, Rating } from '../scenario/words.ts';
import type { ActionRuling, CloseReason, Fields, SeatKind, SquareColour, TextRef } from './events.ts';

/** The items of an exercise's state: plain data, each with the entry that last changed it. */

/** When something happened, by every clock. `play` in milliseconds, `story` in minutes from D0. */
export interface Mark {
  readonly seq: number;
  readonly at: number;
  readonly play: number;
  readonly story: number;
  readonly round: number | null;
}

interface Item {
  /** The entry that last changed it: undo asks whether anybody acted on it since. */
  readonly seq: number;
}

export interface SeatItem extends Item {
  readonly id: string;
  readonly kind: SeatKind;
  readonly role: string | null;
  readonly people: number;
  readonly present: boolean;
  readonly ready: boolean;
  readonly handovers: number;
  /** The entry with which it came first. */
  readonly joined: number;
}

export type PhaseStatus = 'waiting' | 'active' | 'ended';
export interface PhaseItem extends Item {
  readonly id: string;
  readonly status: PhaseStatus;
  readonly started: Mark | null;
  readonly ended: Mark | null;
}

export interface RoundItem extends Item {
  readonly n: number;
  readonly status: 'open' | 'closed';
  readonly opened: Mark;
  readonly closed: Mark | null;
  /** What the operator said at its close of all that had no reason of its own; null where nothing was said. */
  readonly rest: CloseReason | null;
  /** What the operator gave it besides the minutes of the plan. */
  readonly extensions: readonly { readonly minutes: number; readonly mark: Mark }[];
}

/** The inject chart's states; those from `released` on are per table, in `tables`. */
export type InjectStatus = 'pending' | 'offered' | 'released' | 'held' | 'skipped';
export interface InjectItem extends Item {
  readonly id: string;
  readonly status: InjectStatus;
  readonly opening: number;
  readonly to: readonly string[];
  readonly released: Mark | null;
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly status: 'delivered' | 'opened' | 'acknowledged';
        readonly opened: Mark | null;
        readonly acknowledged: Mark | null;
      }
    >
  >;
}

export type DecisionStatus = 'open' | 'read-back' | 'confirmed' | 'deferred' | 'lapsed';
export interface ReadBack {
  readonly option: string;
  readonly tell: readonly string[];
  readonly languages: number;
  readonly reason: TextRef | null;
}
export interface Settled extends ReadBack {
  readonly by: 'table' | 'rule' | 'action';
  readonly mark: Mark;
  /** Rounds late (pace `rounds`), or play minutes over the item's own minutes. */
  readonly late: number;
  readonly opening: number;
}
export interface DecisionItem extends Item {
  readonly id: string;
  readonly status: DecisionStatus;
  readonly opening: number;
  readonly options: readonly string[];
  readonly opened: Mark;
  /** When the table first had it before it. */
  readonly seen: Mark | null;
  readonly readBack: ReadBack | null;
  readonly settled: Settled | null;
  readonly deferred: {
    readonly trigger: TextRef;
    readonly reviewDay: number;
    readonly mark: Mark;
    readonly late: number;
  } | null;
  readonly lapsed: { readonly reason: CloseReason; readonly mark: Mark } | null;
  /** The operator opened it again, and it is not settled yet. */
  readonly reopened: { readonly reason: TextRef; readonly mark: Mark } | null;
  readonly extended: number;
  readonly effective: Mark | null;
  /** Round in which it should be settled: its own, later if carried. */
  readonly dueRound: number;
  /** Everything that was settled before and taken back or re-opened, oldest first. */
  readonly earlier: readonly Settled[];
}

/**
 * What the phones at a table think of a decision, in one of its openings; under another one it is void. A lean touches
 * no item of the script, so it never stands in the way of an undo. Who said what does not leave: only counts do.
 */
export interface LeaningItem extends Item {
  readonly decision: string;
  readonly opening: number;
  /** The option that a seat leans to, by seat. */
  readonly leans: Readonly<Record<string, string>>;
  /** The option that a seat disagrees with, by seat. */
  readonly disagrees: Readonly<Record<string, string>>;
}

export type ExpectationStatus = 'watching' | 'prompted' | 'met' | 'not-met';
export interface ExpectationItem extends Item {
  readonly id: string;
  readonly status: ExpectationStatus;
  readonly opening: number;
  readonly watched: Mark;
  readonly prompted: Mark | null;
  readonly met: Mark | null;
  readonly by: 'act' | 'action' | null;
  readonly notMet: { readonly reason: CloseReason; readonly mark: Mark } | null;
}

export type RequestStatus =
  | 'sent'
  | 'acknowledged'
  | 'countered'
  | 'agreed'
  | 'refused'
  | 'withdrawn'
  | 'lapsed';
export interface RequestStep {
  readonly what:
    | 'sent'
    | 'acknowledged'
    | 'reminded'
    | 'countered'
    | 'agreed'
    | 'refused'
    | 'withdrawn'
    | 'lapsed'
    | 'taken-back';
  readonly by: string;
  readonly mark: Mark;
  readonly conditions: readonly string[];
  readonly fields: Fields;
  readonly refusal: string | null;
  readonly revertDay: number | null;
  readonly note: TextRef | null;
  readonly simulated: boolean;
}
export interface RequestItem extends Item {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** First of a circular note's requests; null when sent to one party only. */
  readonly circular: string | null;
  readonly status: RequestStatus;
  readonly opening: number;
  /** Who must act next; null once settled. A counter hands the turn to the other side. */
  readonly turn: string | null;
  /** The terms on the table: the sender's, or the last counter's. */
  readonly fields: Fields;
  readonly conditions: readonly string[];
  readonly missing: readonly string[];
  readonly cites: string | null;
  readonly rightParty: boolean;
  /** Sent before the need was there. */
  readonly early: boolean;
  readonly duplicates: string | null;
  readonly sent: Mark;
  readonly steps: readonly RequestStep[];
  readonly lapsed: CloseReason | null;
}

export interface SpokenItem extends Item {
  readonly id: string;
  readonly opening: number;
  readonly from: string;
  readonly with: string;
  readonly about: string;
  readonly outcome: 'agreed' | 'not-agreed' | 'will-revert';
  readonly status: 'noted' | 'confirmed' | 'disputed';
  readonly note: TextRef | null;
  readonly noted: Mark;
  readonly confirmed: Mark | null;
  readonly simulated: boolean;
}

export interface ActionItem extends Item {
  readonly id: string;
  readonly opening: number;
  readonly role: string;
  readonly who: TextRef;
  readonly when: TextRef;
  readonly authority: TextRef;
  readonly told: readonly string[];
  readonly text: TextRef;
  readonly proposed: Mark;
  readonly ruling: ActionRuling | null;
  readonly ruled: Mark | null;
}

export interface DocumentItem extends Item {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly to: readonly string[];
  readonly languages: number;
  readonly fields: Fields;
  readonly missing: readonly string[];
  readonly note: TextRef | null;
  readonly issued: Mark;
  readonly recalled: Mark | null;
}

/** Keyed `about|party`: the party learnt about it; the most languages and the first time count. */
export interface TellingItem extends Item {
  readonly about: string;
  readonly party: string;
  readonly from: string;
  readonly languages: number;
  readonly by: 'read-back' | 'notice' | 'document' | 'spoken' | 'request' | 'action';
  readonly note: TextRef | null;
  readonly first: Mark;
  /** Rises in languages, in order: a later wider notice does not make the first one earlier. */
  readonly widened: readonly { readonly languages: number; readonly mark: Mark }[];
  /** Who told it, with the entry of the last time: a choice shows to whom its owner told it since it was made. */
  readonly tellers: Readonly<Record<string, number>>;
}

export interface BudgetItem extends Item {
  readonly role: string;
  readonly items: readonly string[];
  readonly staffDays: number;
  readonly money: number;
}

export type MovementStatus = 'waiting' | 'ready' | 'departed' | 'held' | 'failed';
export interface MovementItem extends Item {
  readonly id: string;
  readonly status: MovementStatus;
  readonly opening: number;
  readonly squares: Readonly<Record<string, SquareColour>>;
  /** Every turn of a square, oldest first: red after green is a lesson. */
  readonly turns: readonly {
    readonly square: string;
    readonly to: SquareColour;
    readonly mark: Mark;
    readonly simulated?: true;
  }[];
  readonly opened: Mark;
  readonly settled: Mark | null;
  /** It left by rule: nobody plays its owner. */
  readonly simulated?: true;
}

export interface RedLineItem extends Item {
  readonly id: string;
  readonly role: string;
  readonly item: string;
  readonly status: 'approached' | 'crossed' | 'reversed' | 'effective' | 'lifted';
  readonly approached: Mark;
  readonly crossed: Mark | null;
  readonly reversed: Mark | null;
  readonly effective: Mark | null;
  readonly called: TextRef | null;
  readonly lifted: TextRef | null;
}

export interface TimerItem extends Item {
  readonly key: string;
  readonly opening: number;
  readonly clock: 'story' | 'play';
  /** Story minutes, or play milliseconds. */
  readonly due: number;
  readonly status: 'armed' | 'fired';
}

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

export interface NoteItem extends Item {
  readonly id: string;
  readonly task: string | null;
  readonly text: TextRef;
  readonly mark: Mark;
}
/** A line of the improvement plan. */
export interface ImprovementItem extends Item {
  readonly id: string;
  readonly text: TextRef;
  readonly owner: TextRef;
  readonly due: TextRef;
  readonly guideline: Guideline | null;
  readonly mark: Mark;
  readonly struck: Mark | null;
}
export interface RatingItem extends Item {
  readonly task: string;
  readonly rating: Rating | 'not-rated';
  readonly suggested: Rating | 'not-rated';
  readonly reason: TextRef;
}
/** A condition that could not be evaluated. */
export interface ConditionErrorItem extends Item {
  readonly item: string;
  readonly error: string;
}
export interface ConfirmedTellingItem extends Item {
  readonly task: string;
  readonly party: string;
  readonly told: boolean;
}
