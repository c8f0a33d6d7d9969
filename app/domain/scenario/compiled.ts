import type { FactCall, FactName } from './facts.ts';
import type {
  CaseloadDef,
  DecisionDef,
  DocumentKindDef,
  ExpectationDef,
  InjectDef,
  MovementDef,
  ObjectiveDef,
  OptionDef,
  PhaseDef,
  ReadyReplyDef,
  RedLineDef,
  RequestKindDef,
  RoleDef,
  RoundDef,
  ScenarioFile,
  TaskDef,
} from './format.ts';
import type { Path } from './problem.ts';

/** What conditions ask. The engine answers from an exercise's state; every function is total. */
export type FactReader = {
  phase(id: string): boolean;
  ended(id: string): boolean;
  round(n: number): boolean;
  closed(n: number): boolean;
  released(inject: string): boolean;
  opened(inject: string, party: string): boolean;
  acknowledged(inject: string, party: string): boolean;
  chose(decision: string, option: string): boolean;
  decided(decision: string): boolean;
  deferred(decision: string): boolean;
  lapsed(decision: string): boolean;
  met(expectation: string): boolean;
  sent(request: string, by?: string): boolean;
  sentWith(request: string, field: string, value: string, by?: string): boolean;
  agreed(request: string, by?: string): boolean;
  agreedWith(request: string, condition: string): boolean;
  refused(request: string, by?: string): boolean;
  spoke(subject: string, by?: string): boolean;
  issued(document: string, by?: string): boolean;
  issuedWith(document: string, field: string, value: string, by?: string): boolean;
  told(subject: string, party: string): boolean;
  bought(item: string, by?: string): boolean;
  departed(movement: string): boolean;
  failed(movement: string): boolean;
  crossed(redLine: string): boolean;
  authority(place: string): string;
  indicator(id: string): number;
  /** A timer that `after(…)` or `storyFrom(…)` compiled to has fired. */
  fired(timer: string): boolean;
};
// The table and the reader name the same functions, or this line does not compile.
type SameNames = FactName | 'fired' extends keyof FactReader
  ? keyof FactReader extends FactName | 'fired'
    ? true
    : never
  : never;
export const factReaderMatchesTable: SameNames = true;

/** A condition that was parsed and checked at load. Evaluation never throws: an error is a value, and counts as false. */
export interface Condition {
  readonly source: string;
  holds(facts: FactReader): boolean | { readonly error: string };
  /** The facts that it asks, in order of appearance; also those that its timers wait for. */
  readonly calls: readonly FactCall[];
  /** What it names outside a fact: the parties that `authority(…)` is compared with. */
  readonly compared: readonly string[];
  /** Keys of the timers that it waits for. */
  readonly timers: readonly string[];
  /** It is one fact or one point in time, and nothing around it. */
  readonly isOneCall: boolean;
}

/**
 * A point in story time that some condition waits for.
 * `after`: armed when `base` first holds, due `minutes` of story later. `story`: due at that story minute from D0.
 */
export type TimerDef =
  | { readonly key: string; readonly kind: 'after'; readonly base: Condition; readonly minutes: number }
  | { readonly key: string; readonly kind: 'story'; readonly minutes: number };

type WithConditions<Def, Keys extends keyof Def> = Omit<Def, Keys> & {
  readonly [K in Keys]: undefined extends Def[K] ? Condition | undefined : Condition;
};

export type Phase = WithConditions<PhaseDef, 'starts' | 'ends'>;
export type Round = RoundDef & { readonly n: number };
export type Inject = WithConditions<InjectDef, 'when'>;
export type DecisionOption = WithConditions<OptionDef, 'when'>;
export type Task = Omit<WithConditions<TaskDef, 'means' | 'tooLate' | 'harm'>, 'evidence'> & {
  readonly evidence: Omit<TaskDef['evidence'], 'done'> & {
    readonly done:
      | (Omit<NonNullable<TaskDef['evidence']['done']>, 'when'> & { readonly when: Condition })
      | undefined;
  };
  /** The item that it hangs on. */
  readonly on: { readonly kind: 'decision' | 'expectation' | 'request' | 'movement'; readonly id: string };
};
export type Decision = Omit<WithConditions<DecisionDef, 'opens'>, 'options' | 'tasks'> & {
  readonly options: readonly DecisionOption[];
  readonly tasks: readonly Task[];
};
export type Expectation = Omit<WithConditions<ExpectationDef, 'opens' | 'met' | 'offer'>, 'tasks'> & {
  readonly tasks: readonly Task[];
};
export type ReadyReply = WithConditions<ReadyReplyDef, 'when'>;
export type RequestKind = Omit<
  WithConditions<RequestKindDef, 'need' | 'kept'>,
  'ready' | 'tasks' | 'expected'
> & {
  readonly ready: readonly ReadyReply[];
  readonly tasks: readonly Task[];
  readonly expected: readonly {
    readonly from: string;
    readonly round: number;
    readonly when: Condition | undefined;
  }[];
};
export type Square = WithConditions<MovementDef['squares'][number], 'green' | 'red'>;
export type Movement = Omit<WithConditions<MovementDef, 'opens' | 'fails'>, 'squares' | 'tasks'> & {
  readonly squares: readonly Square[];
  readonly tasks: readonly Task[];
};
export type RedLine = WithConditions<RedLineDef, 'when'>;

/** A condition and where it stands in the file. */
export interface PlacedCondition {
  readonly path: Path;
  readonly condition: Condition;
}

/** A scenario that passed every load check, ready for play. Immutable; holds no state of any exercise. */
export interface Scenario {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly phases: readonly Phase[];
  readonly rounds: readonly Round[];
  readonly roles: readonly RoleDef[];
  readonly voices: ScenarioFile['voices'];
  readonly places: ScenarioFile['places'];
  readonly budget: ScenarioFile['budget'];
  readonly injects: ReadonlyMap<string, Inject>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly expectations: ReadonlyMap<string, Expectation>;
  readonly requests: ReadonlyMap<string, RequestKind>;
  readonly documents: ReadonlyMap<string, DocumentKindDef>;
  readonly movements: ReadonlyMap<string, Movement>;
  readonly redLines: ReadonlyMap<string, RedLine>;
  readonly objectives: readonly ObjectiveDef[];
  readonly tasks: ReadonlyMap<string, Task>;
  readonly timers: readonly TimerDef[];
  /** Every condition that compiled: in a broken scenario they are fewer than those of the file. */
  readonly conditions: readonly PlacedCondition[];
  readonly caseload: CaseloadDef | undefined;
  /** Parties and groups to parties: a role or voice stands for itself, so does `public`; `all` is every role. */
  partiesOf(id: string): readonly string[];
  isRole(id: string): boolean;
}

/** What a person reads, for one skin in one language. Keys are paths: `injects.held-at-border.body`. */
export interface TextBook {
  readonly language: string;
  text(key: string): string;
  /** The skin's name of an id: a party, place, list, route, nationality. */
  name(id: string): string;
}
