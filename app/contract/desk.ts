import type { SeatKind as DomainSeatKind } from '../domain/exercise/engine/fields.ts';
import type { Stage } from '../domain/exercise/state.ts';
import type { CommandInput as DomainCommand } from '../domain/exercise/vocabulary.ts';
import type { Handout } from './handout.ts';
import type { Answer, Now, Snapshot } from './messages.ts';
import type { Channel } from './words.ts';

/** What a seat's page is given: who sits, what the seat sees now, and how its last form ended. */
export type SeatKind = DomainSeatKind;
export type CommandInput = DomainCommand;
export type CommandType = DomainCommand['type'];

export interface SeatPage {
  readonly seat: string;
  readonly exercise: string;
  readonly role: string | null;
  readonly kind: SeatKind;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly view: Snapshot['view'];
  readonly now: Now;
  /** Where in the log the view stands: the room goes on from there. */
  readonly epoch: number;
  readonly seq: number;
  /** Of the pages that are served. */
  readonly build: string;
  /** Of a seat with a role. */
  readonly handout: Handout | null;
  /** The answer to the form that led here. */
  readonly answer: Answer | null;
  /** That form, when it was refused. */
  readonly refused: RefusedForm | null;
  /** Another one for every time that the page is made: a form that is sent twice is one command. */
  readonly stamp: string;
}

/** A form that was sent as one, before scripts came or without any, and refused. */
export interface RefusedForm {
  /** Which one, by what stands behind the page's stamp in its command id. */
  readonly form: string;
  /** The party that its command was given for. */
  readonly as: string | null;
  readonly code: string;
  readonly message: string;
  /** What was filled in, by the names of the fields. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** The wall also says where the room joins. */
export interface WallPage extends SeatPage {
  readonly address: string;
}

/** Items of a view by kind, as `docs/PROTOCOL.md` describes them; the view itself is open data. */
export interface Item {
  readonly can: readonly CommandType[];
}
export interface Labelled {
  readonly id: string;
  readonly label: string;
}
export interface NamedParty {
  readonly id: string;
  readonly name: string;
}
export interface ExerciseItem extends Item {
  readonly title: string;
  readonly stage: Stage;
  readonly round: number | null;
  readonly nextRound: number | null;
  readonly rounds: number;
  readonly pace: 'rounds' | 'facilitator' | 'clock';
  /** The room went back to an earlier moment; `reason` is for who steers and rates. */
  readonly wentBack: { readonly to: number; readonly when: Moment; readonly reason: string | null } | null;
  readonly inPlay: readonly string[];
  /** Names of those that the story has come to, or that something names which is shown. */
  readonly parties: Readonly<Record<string, string>>;
  /** All of them are released. */
  readonly ratingsOut: boolean;
  /** Why play stands still. */
  readonly stopped: 'break' | 'talk' | 'real-world' | 'held' | null;
}
export interface RoundItem extends Item {
  readonly n: number;
  readonly status: 'open' | 'closed';
  readonly title: string;
  readonly story: string;
  readonly from: number;
  readonly until: number;
  readonly minutes: number;
  /** In milliseconds of play: when its minutes are used up. */
  readonly endsAt: number | null;
}
/** A moment: entry, real time, story day with one decimal, round. */
export interface Moment {
  readonly seq: number;
  readonly at: number;
  readonly day: number;
  readonly round: number | null;
}
export interface PhaseItem extends Item {
  readonly status: 'waiting' | 'active' | 'ended';
  readonly started: Moment | null;
  readonly ended: Moment | null;
}
export interface InjectItem extends Item {
  readonly subject: string;
  readonly body: string;
  readonly from: string;
  readonly channel: Channel;
  readonly day: number;
  readonly round: number;
  readonly public: boolean;
  /** Left out where it went to the public and not to this table. */
  readonly status?: string;
  readonly opening: number;
  readonly released: Moment | null;
  readonly to?: readonly string[];
}
/** Who sits where: a table sees the seats of its own role. */
export interface SeatItem extends Item {
  readonly kind: SeatKind;
  readonly role: string | null;
  readonly people: number;
  readonly present: boolean;
  readonly ready: boolean;
  readonly handovers: number;
  readonly name: string | null;
}
export interface OptionText {
  readonly id: string;
  readonly text: string;
}
export interface DecisionItem extends Item {
  readonly role: string;
  readonly title: string;
  readonly asks: string;
  readonly status: 'open' | 'read-back' | 'confirmed' | 'deferred' | 'lapsed';
  readonly opening: number;
  readonly round: number;
  readonly minutes: number;
  /** The operator opened it again: why, and when. */
  readonly reopened: { readonly reason: string | null; readonly when: Moment | null } | null;
  /** In milliseconds of play, where it has a clock of its own that runs. */
  readonly endsAt?: number | null;
  readonly options: readonly OptionText[];
  readonly tell: readonly NamedParty[];
  readonly readBack:
    | (OptionText & {
        readonly tell: readonly string[];
        readonly languages: number;
        readonly reason: string | null;
      })
    | null;
  /** Phones at the table by the option they lean to; left out where a count would name somebody. */
  readonly leanings?: Readonly<Record<string, number>>;
  readonly disagreements?: number;
  readonly callFirst: string | null;
  readonly settled:
    | (OptionText & {
        readonly tell: readonly string[];
        readonly when: Moment | null;
        readonly reason: string | null;
      })
    | null;
  readonly deferred: { readonly trigger: string | null; readonly reviewDay: number } | null;
}
export interface FieldItem {
  readonly id: string;
  readonly kind: 'number' | 'choice' | 'date' | 'yes-no' | 'place' | 'line';
  readonly required: boolean;
  readonly label: string;
  readonly choices?: readonly Labelled[];
}
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
  readonly when: Moment | null;
  readonly conditions: readonly string[];
  readonly refusal: string | null;
  readonly revertDay: number | null;
  readonly note: string | null;
}
export interface RequestItem extends Item {
  readonly kind: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly status: 'sent' | 'acknowledged' | 'countered' | 'agreed' | 'refused' | 'withdrawn' | 'lapsed';
  readonly turn: string | null;
  readonly opening: number;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly form: readonly FieldItem[];
  /** Fields that were needed and left out. */
  readonly missing: readonly string[];
  readonly conditions: readonly Labelled[];
  readonly terms: readonly Labelled[];
  readonly refusals: readonly Labelled[];
  readonly sent: Moment | null;
  readonly steps: readonly RequestStep[];
  readonly ready?: readonly {
    readonly id: string;
    readonly answer: 'acknowledge' | 'agree' | 'agree-with-conditions' | 'counter' | 'refuse';
    readonly conditions: readonly string[];
    readonly text: string;
    /** Whether it agrees with what has happened; only where the reader answers for the party. */
    readonly fits?: boolean;
  }[];
}
export interface RequestKindItem extends Item {
  readonly title: string;
  readonly form: readonly FieldItem[];
  readonly to: readonly NamedParty[];
}
export interface DocumentKindItem extends Item {
  readonly title: string;
  readonly purpose: string;
  readonly form: readonly FieldItem[];
  readonly to: readonly NamedParty[];
  readonly callFirst: string | null;
}
export interface DocumentItem extends Item {
  readonly kind: string;
  readonly title: string;
  readonly role: string;
  readonly to: readonly string[];
  readonly languages: number;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly form: readonly FieldItem[];
  /** Nothing stands on it: it counts for nothing. */
  readonly isBlank: boolean;
  /** Fields that it needs and that nobody filled in. */
  readonly missing: readonly string[];
  readonly note: string | null;
  readonly issued: Moment | null;
  readonly recalled: Moment | null;
}
export interface TellingItem extends Item {
  readonly about: string;
  readonly title: string;
  readonly says: string | null;
  readonly from: string;
  readonly to: string;
  readonly told: Moment | null;
}
/** Something that stands on no list, and what the facilitator made of it. */
export interface ActionItem extends Item {
  readonly role: string;
  readonly text: string | null;
  readonly who: string | null;
  readonly by: string | null;
  readonly authority: string | null;
  readonly told: readonly string[];
  readonly ruling: { readonly to: 'option' | 'expectation' | 'document' | 'noted' } | null;
  readonly proposed: Moment | null;
}
export interface SpokenItem extends Item {
  /** What it was about; “…” where that has no name in the scenario. */
  readonly title: string;
  readonly from: string;
  readonly with: string;
  readonly outcome: 'agreed' | 'not-agreed' | 'will-revert';
  readonly status: 'noted' | 'confirmed' | 'disputed';
  readonly note: string | null;
  readonly opening: number;
}
export interface BudgetItem extends Item {
  readonly role: string;
  readonly staffDays: number;
  readonly money: number;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly gives: string;
    readonly staffDays: number;
    readonly money: number;
    readonly bought: boolean;
  }[];
}
export interface MovementItem extends Item {
  readonly title: string;
  readonly status: 'waiting' | 'ready' | 'departed' | 'held' | 'failed';
  readonly opening: number;
  readonly squares: readonly {
    readonly id: string;
    readonly label: string;
    readonly party: string;
    readonly partyName: string;
    readonly colour: 'waiting' | 'green' | 'red';
  }[];
}
export interface IndicatorItem extends Item {
  readonly title: string;
  readonly people: number;
}

/** Who answers for a place today. */
export interface PlaceItem extends Item {
  readonly title: string;
  readonly authorityName: string;
}

export interface ItemKinds {
  readonly exercise: ExerciseItem;
  readonly round: RoundItem;
  readonly phase: PhaseItem;
  readonly seat: SeatItem;
  readonly inject: InjectItem;
  readonly decision: DecisionItem;
  readonly request: RequestItem;
  readonly 'request-kind': RequestKindItem;
  readonly document: DocumentItem;
  readonly 'document-kind': DocumentKindItem;
  readonly telling: TellingItem;
  readonly spoken: SpokenItem;
  readonly action: ActionItem;
  readonly budget: BudgetItem;
  readonly movement: MovementItem;
  readonly indicator: IndicatorItem;
  readonly place: PlaceItem;
}
