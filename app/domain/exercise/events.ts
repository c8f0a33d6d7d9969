import type { Guideline, Rating } from '../scenario/words.ts';
import type { Collection } from './state.ts';

/**
 * Facts. The first event of an entry is the move (what a person or the clock did), the others are its consequences
 * (what the rules made of it, stored, so that an old exercise reads the same under later code).
 * No names and no free text: `text` members are references into the erasable table.
 */

export type Pace = 'rounds' | 'facilitator' | 'clock';
export type CloseReason = 'time-given' | 'not-reached' | 'blocked' | 'carry';
/** By the fields of the form. What people wrote themselves (a line, a date, a place of no id) is a reference. */
export type Fields = Readonly<Record<string, string | number | boolean>>;
export type TextRef = string;

export type SeatKind =
  | 'table'
  | 'individual'
  | 'companion'
  | 'lead'
  | 'operator'
  | 'simcell'
  | 'evaluator'
  | 'observer'
  | 'interpreter'
  | 'screen';

/** Net changes of a caseload: people by cell (`place|cohort|status`), and what is carried over per route. */
export type CaseloadNet = Readonly<Record<string, number>>;

export type Event =
  // The exercise
  | {
      type: 'exercise.created';
      scenario: string;
      version: string;
      rules: string;
      rubric: string;
      texts: string;
      skin: string;
      language: string;
      pace: Pace;
      replies: 'operator' | 'rule';
      inPlay: readonly string[];
      objectives: readonly string[];
    }
  | { type: 'exercise.briefed' }
  | { type: 'exercise.started'; story: number }
  | { type: 'exercise.ended'; phases: Readonly<Record<string, string>>; rest?: CloseReason }
  | { type: 'debrief.opened' }
  | { type: 'ratings.published'; rubric: string; cells: readonly string[]; digest: string }
  | {
      type: 'rating.changed';
      /** A task, or a line of coordination by its id in the rating. */
      task: string;
      rating: Rating | 'not-rated';
      suggested: Rating | 'not-rated';
      reason: TextRef;
    }
  | { type: 'telling.confirmed'; task: string; party: string; told: boolean }
  | { type: 'exercise.closed' }
  | { type: 'rewound'; to: number; reason: TextRef }
  | { type: 'forked'; from: string; seq: number }
  /** Puts back what the undone entry changed: `restore` holds those items as they were (null: was not there). */
  | { type: 'undone'; seq: number; restore: readonly Restored[] }
  // The room
  | { type: 'seat.joined'; kind: SeatKind; role: string | null; people: number }
  | { type: 'seat.left' }
  | { type: 'seat.handedOver' }
  | { type: 'table.readied'; ready: boolean }
  | { type: 'note.added'; note: string; task: string | null; text: TextRef }
  /** What will be done differently: who does it and by when, as the room said it. */
  | {
      type: 'improvement.added';
      improvement: string;
      text: TextRef;
      owner: TextRef;
      due: TextRef;
      guideline: Guideline | null;
    }
  | { type: 'improvement.struck'; improvement: string }
  // Time
  | { type: 'clock.started' }
  | { type: 'clock.stopped'; reason: 'break' | 'talk' | 'real-world' | 'held' | 'ended' }
  /** The machine was down: play time stopped at `at` (the last heartbeat), before this entry was written. */
  | { type: 'clock.heldAt'; at: number }
  /** Story minutes from D0. `horizon`: in pace `rounds`, timers due before it come with the bundle. `rate`: story minutes a play minute. */
  | { type: 'story.jumped'; to: number; horizon: number; rate: number }
  | { type: 'timer.armed'; timer: string; opening: number; due: number; clock: 'story' | 'play' }
  | { type: 'timer.fired'; timer: string; opening: number }
  | { type: 'timer.disarmed'; timer: string }
  | { type: 'round.opened'; round: number }
  /** `rest`: what the operator said of all that had no reason of its own; left out where nothing was said. */
  | { type: 'round.closed'; round: number; rest?: CloseReason }
  | { type: 'round.extended'; round: number; minutes: number }
  | { type: 'phase.started'; phase: string }
  | { type: 'phase.ended'; phase: string }
  | { type: 'condition.failed'; item: string; error: string }
  // Injects
  | { type: 'inject.offered'; inject: string }
  | { type: 'inject.released'; inject: string; opening: number; to: readonly string[] }
  | { type: 'inject.held'; inject: string }
  | { type: 'inject.skipped'; inject: string }
  | { type: 'inject.opened'; inject: string; role: string }
  | { type: 'inject.acknowledged'; inject: string; role: string }
  // Decisions
  | { type: 'decision.opened'; decision: string; opening: number; options: readonly string[] }
  /** The table had it in front of it: the clock of the item starts here. */
  | { type: 'decision.seen'; decision: string }
  | {
      type: 'decision.readBack';
      decision: string;
      option: string;
      tell: readonly string[];
      languages: number;
      reason: TextRef | null;
    }
  | { type: 'decision.readBackCancelled'; decision: string }
  | {
      type: 'decision.confirmed';
      decision: string;
      option: string;
      tell: readonly string[];
      languages: number;
      by: 'table' | 'rule' | 'action';
      reason: TextRef | null;
      late: number;
    }
  | { type: 'decision.deferred'; decision: string; trigger: TextRef; reviewDay: number; late: number }
  | { type: 'decision.takenBack'; decision: string; opening: number }
  | { type: 'decision.reopened'; decision: string; opening: number; reason: TextRef }
  | { type: 'decision.extended'; decision: string; minutes: number }
  /** What was chosen begins to count in the world; from here on it cannot be taken back. */
  | { type: 'decision.tookEffect'; decision: string }
  | { type: 'decision.lapsed'; decision: string; reason: CloseReason }
  | { type: 'decision.carried'; decision: string }
  /** What a phone at the table thinks; null: it leans to none any more. */
  | { type: 'decision.leant'; decision: string; option: string | null }
  | { type: 'decision.disagreed'; decision: string; option: string; disagrees: boolean }
  // Expectations
  | { type: 'expectation.watched'; expectation: string; opening: number }
  | { type: 'expectation.prompted'; expectation: string }
  | { type: 'expectation.met'; expectation: string; prompted: boolean; by: 'act' | 'action' }
  | { type: 'expectation.notMet'; expectation: string; reason: CloseReason }
  // Acts between parties
  | {
      type: 'request.sent';
      request: string;
      kind: string;
      opening: number;
      from: string;
      to: string;
      circular: string | null;
      fields: Fields;
      missing: readonly string[];
      cites: string | null;
      note: TextRef | null;
      rightParty: boolean;
      early: boolean;
      duplicates: string | null;
    }
  | {
      type: 'request.acknowledged';
      request: string;
      by: string;
      revertDay: number | null;
      opening: number;
      simulated: boolean;
    }
  | { type: 'request.reminded'; request: string }
  | {
      type: 'request.agreed';
      request: string;
      by: string;
      conditions: readonly string[];
      ready: string | null;
      note: TextRef | null;
      simulated: boolean;
    }
  | {
      type: 'request.countered';
      request: string;
      by: string;
      conditions: readonly string[];
      fields: Fields;
      opening: number;
      note: TextRef | null;
      simulated: boolean;
    }
  | {
      type: 'request.refused';
      request: string;
      by: string;
      refusal: string | null;
      ready: string | null;
      note: TextRef | null;
      simulated: boolean;
    }
  | { type: 'request.withdrawn'; request: string }
  | { type: 'request.lapsed'; request: string; reason: CloseReason }
  | { type: 'request.takenBack'; request: string; by: string; opening: number }
  | {
      type: 'spoken.noted';
      spoken: string;
      opening: number;
      from: string;
      with: string;
      about: string;
      outcome: 'agreed' | 'not-agreed' | 'will-revert';
      note: TextRef | null;
    }
  | { type: 'spoken.confirmed'; spoken: string; agrees: boolean; simulated: boolean }
  | {
      type: 'action.proposed';
      action: string;
      opening: number;
      role: string;
      who: TextRef;
      when: TextRef;
      authority: TextRef;
      told: readonly string[];
      text: TextRef;
    }
  | { type: 'action.adjudicated'; action: string; as: ActionRuling }
  | {
      type: 'document.issued';
      document: string;
      kind: string;
      role: string;
      to: readonly string[];
      languages: number;
      fields: Fields;
      missing: readonly string[];
      note: TextRef | null;
    }
  | { type: 'document.recalled'; document: string }
  /** Parties learn about a decision, a document or a kind of request. */
  | {
      type: 'party.told';
      about: string;
      from: string;
      to: readonly string[];
      languages: number;
      by: 'read-back' | 'notice' | 'document' | 'spoken' | 'request' | 'action';
      note: TextRef | null;
    }
  | { type: 'budget.spent'; role: string; items: readonly string[]; staffDays: number; money: number }
  // Movement
  | { type: 'movement.opened'; movement: string; opening: number }
  /** `simulated`: by rule, for a party that nobody plays; left out where its condition turned it. */
  | { type: 'square.turned'; movement: string; square: string; to: SquareColour; simulated?: true }
  | { type: 'movement.readied'; movement: string }
  | { type: 'movement.unreadied'; movement: string }
  /** `simulated`: by rule, for an owner that nobody plays; left out where the owner said so. */
  | { type: 'movement.departed'; movement: string; simulated?: true }
  | { type: 'movement.held'; movement: string }
  | { type: 'movement.resumed'; movement: string }
  | { type: 'movement.failed'; movement: string }
  // Red lines
  | { type: 'redLine.approached'; redLine: string; role: string; item: string }
  | { type: 'redLine.crossed'; redLine: string; role: string; item: string; called: TextRef | null }
  | { type: 'redLine.reversed'; redLine: string; item: string }
  | { type: 'redLine.effective'; redLine: string; item: string }
  | { type: 'redLine.lifted'; redLine: string; reason: TextRef }
  // Caseload
  | {
      type: 'route.changed';
      route: string;
      open: boolean;
      capacity: number;
      travelDocuments: 'none' | 'any' | 'full';
      cause: string;
    }
  | { type: 'caseload.changed'; changes: readonly CohortChange[]; cause: string }
  | { type: 'caseload.advanced'; hours: number; net: CaseloadNet; carry: Readonly<Record<string, number>> };

export type SquareColour = 'waiting' | 'green' | 'red';
export type ActionRuling =
  | { to: 'option'; decision: string; option: string }
  | { to: 'expectation'; expectation: string }
  | { to: 'document'; document: string }
  | { to: 'noted' };
/** People of a cohort who came onto a list, or whose travel documents changed. */
export type CohortChange =
  | { readonly cohort: string; readonly list: string; readonly people: number }
  | {
      readonly cohort: string;
      readonly from: 'none' | 'group-document';
      readonly travelDocuments: 'group-document' | 'full';
      readonly people: number;
    };
/** `collection` and `key` of a state item, and the item as plain data. */
export interface Restored {
  readonly collection: Collection;
  readonly key: string;
  /** null: the item was not there before. */
  readonly item: unknown;
  /** The new opening number it comes back with, where it has one. */
  readonly opening: number | null;
}

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
