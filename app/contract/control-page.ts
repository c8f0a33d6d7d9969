import type { ActionRuling as DomainRuling } from '../domain/exercise/action/words.ts';
import type { CloseReason as DomainReason } from '../domain/exercise/engine/fields.ts';
import type { Report } from '../domain/report/report.ts';
import type {
  BudgetItem,
  DecisionItem,
  DocumentItem,
  DocumentKindItem,
  ExerciseItem,
  InjectItem,
  Item,
  Moment,
  MovementItem,
  PhaseItem,
  RequestItem,
  RequestKindItem,
  RoundItem,
  SeatItem,
  SeatPage,
  SpokenItem,
  TellingItem,
} from './desk.ts';
import type { LookRound, RunSheetLine } from './room-page.ts';
import type { Rating } from './words.ts';

/** What the control room's page is given besides the view: the script ahead, and after ENDEX the ratings to talk about. */
export interface ControlPage extends SeatPage {
  /** The exercise's own name. */
  readonly title: string;
  /** Whether an account made the exercise, and can open its join sheets. */
  readonly hasOwner: boolean;
  /** For lead, operator and evaluator; the SimCell knows no more than its parties do. */
  readonly script: ControlScript | null;
  /** From the hot wash on, for lead, operator and evaluator. */
  readonly debrief: Debrief | null;
}

export interface ControlScript {
  readonly rounds: readonly { readonly title: string; readonly minutes: number }[];
  /** For who leads or steers; empty for evaluators. */
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

export type CloseReason = DomainReason;
export type ActionRuling = DomainRuling;

/** Members that views give to those who watch over what waits. */
interface Watched {
  /** Milliseconds of play at which it began to wait. */
  readonly since?: number;
  /** The entry that may be undone as a slip. */
  readonly undo?: number;
}

/** The items of a view as lead, operator, evaluator and SimCell see them. */
export interface ControlKinds {
  readonly exercise: ExerciseItem & { readonly released?: readonly string[] | null };
  readonly round: RoundItem & {
    readonly opened: Moment;
    readonly closed: Moment | null;
    readonly extensions: readonly { readonly minutes: number; readonly when: Moment }[];
  };
  readonly phase: PhaseItem;
  readonly seat: SeatItem;
  readonly inject: Omit<InjectItem, 'status'> &
    Watched & {
      readonly status: 'pending' | 'offered' | 'released' | 'held' | 'skipped';
      readonly to: readonly string[];
      readonly contingency: boolean;
      readonly optional: boolean;
      readonly reserve: boolean;
      readonly good: boolean;
      readonly released: Moment | null;
      readonly tables: Readonly<Record<string, { readonly status: 'delivered' | 'opened' | 'acknowledged' }>>;
    };
  readonly decision: DecisionItem &
    Watched & {
      readonly dueRound: number;
      readonly seen: Moment | null;
      /** Kinds of request that hold it up while one that cites it waits for its answer. */
      readonly blockedBy: readonly string[];
      readonly opened: Moment;
      readonly settled:
        | (NonNullable<DecisionItem['settled']> & {
            readonly by: 'table' | 'rule' | 'action';
            readonly reason: string | null;
            readonly when: Moment;
          })
        | null;
      readonly deferred: (NonNullable<DecisionItem['deferred']> & { readonly when: Moment }) | null;
      readonly lapsed: { readonly reason: CloseReason; readonly when: Moment } | null;
    };
  readonly expectation: Item &
    Watched & {
      readonly role: string;
      readonly title: string;
      readonly status: 'watching' | 'prompted' | 'met' | 'not-met';
      readonly dueRound: number;
      /** The inject that prompts it. */
      readonly contingency: string;
      readonly prompted: Moment | null;
      readonly met: Moment | null;
      readonly notMet: { readonly reason: CloseReason; readonly when: Moment } | null;
    };
  readonly 'request-kind': RequestKindItem & {
    readonly expected?: readonly { readonly from: string; readonly round: number }[];
  };
  readonly request: RequestItem &
    Watched & {
      readonly dueRound?: number;
      /** What it is about: a decision, document or kind of request. */
      readonly cites: string | null;
      readonly trap?: string;
      readonly steps: readonly {
        readonly what: string;
        readonly by: string;
        readonly when: Moment;
        readonly note: string | null;
      }[];
    };
  readonly spoken: SpokenItem & Watched & { readonly noted: Moment; readonly confirmed: Moment | null };
  readonly action: Item &
    Watched & {
      readonly role: string;
      readonly text: string | null;
      readonly who: string | null;
      readonly by: string | null;
      readonly authority: string | null;
      readonly told: readonly string[];
      readonly opening: number;
      readonly ruling: ActionRuling | null;
      readonly proposed: Moment;
      readonly ruled: Moment | null;
    };
  readonly document: DocumentItem &
    Watched & { readonly issued: Moment; readonly recalled: Moment | null; readonly languages: number };
  readonly 'document-kind': DocumentKindItem & { readonly roles: readonly string[] };
  readonly telling: TellingItem & { readonly about: string; readonly by: string; readonly told: Moment };
  readonly budget: BudgetItem;
  readonly movement: MovementItem &
    Watched & {
      readonly owner: string;
      readonly squares: readonly (MovementItem['squares'][number] & { readonly party: string })[];
      readonly opened: Moment;
      readonly settled: Moment | null;
      readonly turns?: readonly {
        readonly square: string;
        readonly to: 'waiting' | 'green' | 'red';
        readonly when: Moment;
      }[];
    };
  readonly redline: Item & {
    readonly redLine: string;
    readonly title: string;
    readonly role: string;
    readonly status: 'approached' | 'crossed' | 'reversed' | 'effective' | 'lifted';
    readonly called: string | null;
    readonly approached: Moment;
    readonly crossed: Moment | null;
    readonly reversed: Moment | null;
  };
  readonly rating: Item & {
    readonly task: string;
    readonly rating: Rating | 'not-rated';
    readonly suggested: Rating | 'not-rated';
    readonly reason: string | null;
  };
  readonly 'confirmed-telling': Item & {
    readonly task: string;
    readonly party: string;
    readonly told: boolean;
  };
  readonly note: Item & { readonly task: string | null; readonly text: string | null; readonly when: Moment };
  readonly improvement: Item & {
    readonly text: string | null;
    readonly owner: string | null;
    readonly due: string | null;
    readonly guideline: string | null;
    readonly when: Moment;
  };
  readonly 'condition-error': Item & { readonly item: string; readonly error: string };
}

export type ControlItem<K extends keyof ControlKinds> = ControlKinds[K] & { readonly id: string };
