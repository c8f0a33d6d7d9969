import { z } from 'zod';
import { Caseload } from './caseload-format.ts';
import { Field, MOST_FIELDS } from './field-format.ts';
import { FigureSource } from './figure-format.ts';
import { CaseCard, Practice, RunSheetStep, Way } from './room-format.ts';
import { Basis, Cost, Effect, Task } from './task-format.ts';
import { Channel, Condition, Enters, Guideline, Id, PhaseId, Stakeholder, Text } from './words.ts';

/** The format that is read. An older one is upgraded: by its author in the folder, in memory where an exercise keeps it. */
export const FORMAT = 2;

/**
 * Scenario format 2: what an author writes in `scenario.yaml` (or in the parts of a `scenario/` folder).
 * Every object is strict: a misspelt key is a load error, not a silent nothing.
 *
 * Units: story time is given in days from D0 (may be negative, may have a fraction), play time in minutes.
 * `Condition` is CEL text over facts (see conditions.ts); `Text` is what a person reads, in the scenario's first
 * language, with `{id}` standing for the name that the skin gives to that id.
 */

const Phase = z.strictObject({
  id: PhaseId,
  /** Left out: active from STARTEX. */
  starts: Condition.optional(),
  /** Left out: stands until ENDEX. Phases may overlap. */
  ends: Condition.optional(),
});

const Round = z.strictObject({
  title: Text,
  /** Story days from D0; a round spans [from, until). */
  from: z.number(),
  until: z.number(),
  /** How long the round takes in the room. */
  minutes: z.number().int().positive(),
  story: Text,
});

const Role = z.strictObject({
  id: Id,
  stakeholder: Stakeholder,
  title: Text,
  /** One line: who this is and what it wants. */
  summary: Text,
  /** A file below `briefs/`, at most one page. */
  card: z.string().regex(/^briefs\/[a-z0-9-]+\.md$/),
  means: Text,
});

/** A party that nobody plays: the SimCell or the rules answer for it. */
const Voice = z.strictObject({ id: Id, title: Text, summary: Text, enters: Enters });

/** A named set of parties, for `told` and for receivers. */
const Group = z.strictObject({ id: Id, title: Text, members: z.array(Id).min(1) });

const Place = z.strictObject({
  id: Id,
  title: Text,
  enters: Enters,
  /** Who answers for this place, from which story day on. The first line must begin at or before the first round. */
  authority: z.array(z.strictObject({ from: z.number(), party: Id })).min(1),
});

const Budget = z.strictObject({
  /** What each table may spend in round 0. */
  staffDays: z.number().int().positive(),
  money: z.number().int().nonnegative(),
  items: z
    .array(
      z.strictObject({
        id: Id,
        roles: z.array(Id).min(1),
        title: Text,
        /** What it gives, in one or two lines. */
        gives: Text,
        staffDays: z.number().int().nonnegative(),
        money: z.number().int().nonnegative(),
      }),
    )
    .min(1),
});

const Inject = z.strictObject({
  id: Id,
  round: z.number().int().nonnegative(),
  /** Left out: released with its round. */
  when: Condition.optional(),
  /** The story day printed on it; left out: the round's first day. */
  day: z.number().optional(),
  to: z.array(Id).min(1),
  from: Text,
  channel: Channel,
  subject: Text,
  body: Text,
  /** `true`: everybody may see it (the wall too). */
  public: z.boolean().default(false),
  /** A contingency inject is offered to the operator and only comes when released. */
  contingency: z.boolean().default(false),
  optional: z.boolean().default(false),
  /** For a table that is done early: offered to the operator with its round, and only comes when released. */
  reserve: z.boolean().default(false),
  good: z.boolean().default(false),
  figures: z.array(FigureSource).default([]),
  effects: z.array(Effect).default([]),
});

const Option = z.strictObject({
  id: Id,
  text: Text,
  cost: Cost.default({}),
  effects: z.array(Effect).default([]),
  /** Choosing it is a red line: the quiet "who would you call?" step comes first. */
  redLine: Id.optional(),
  /** Only there if this holds when the decision opens (what was bought in round 0, say). */
  when: Condition.optional(),
  /** What the operator reads when asked what this option means. */
  note: Text.optional(),
});

const Decision = z.strictObject({
  id: Id,
  role: Id,
  round: z.number().int().nonnegative(),
  /** Left out: opens with its round. */
  opens: Condition.optional(),
  title: Text,
  asks: Text,
  /** What pulls each way, for the facilitator and the debrief. */
  dilemma: Text,
  /** May the table defer with a trigger and a review time? */
  mayDefer: z.boolean().default(true),
  /** In pace `clock`: minutes of play from opened at the table until it lapses. */
  minutes: z.number().int().positive().default(12),
  /** `binding`: there is a dominating answer, and no price may be invented for it. */
  norm: z.enum(['binding', 'open']).default('open'),
  composite: z.boolean().default(false),
  /** Who may be told in the read-back; parties or groups. */
  tell: z.array(Id).default([]),
  options: z.array(Option).min(2).max(4),
  /** What a simulated role chooses. */
  simulated: Id,
  /** A request kind whose open request, sent by this role and citing this decision, stops its clock. */
  blockedBy: z.array(Id).default([]),
  tasks: z.array(Task).default([]),
  figures: z.array(FigureSource).optional(),
  source: Text,
});

const Expectation = z.strictObject({
  id: Id,
  role: Id,
  round: z.number().int().nonnegative(),
  /** Opens silently when this holds; left out: with its round. */
  opens: Condition.optional(),
  title: Text,
  /** What should come by itself; one-place functions mean *by this role*. */
  met: Condition,
  /** The inject that prompts it. It must be marked `contingency`. */
  contingency: Id,
  /** When the contingency inject is offered to the operator; left out: at once. */
  offer: Condition.optional(),
  /** Rounds it stays open after its own. */
  staysRounds: z.number().int().nonnegative().default(0),
  tasks: z.array(Task).min(1),
  source: Text,
});

const ReadyReply = z.strictObject({
  id: Id,
  answer: z.enum(['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse']),
  conditions: z.array(Id).default([]),
  /** Read by the rules when nobody is free to answer; the first that holds is taken. */
  when: Condition.optional(),
  text: Text,
});

/** An act from party to party. */
const RequestKind = z.strictObject({
  id: Id,
  /** Its number in the list of requests, R1 … R18. */
  code: z.string().regex(/^R\d+$/),
  title: Text,
  enters: Enters,
  from: z.array(Id).min(1),
  /** The right party or parties. Sent elsewhere it is delivered all the same, and rated as such. */
  to: z.array(Id).min(1),
  fields: z.array(Field).min(1).max(MOST_FIELDS),
  /** Terms that an answer may carry, as tick-boxes, so that they read in every language. */
  conditions: z.array(z.strictObject({ id: Id, label: Text, redLine: Id.optional() })).default([]),
  /** Refusals as tick-boxes. */
  refusals: z.array(z.strictObject({ id: Id, label: Text })).default([]),
  /** Until when asking is early: holds once the need is there. */
  need: Condition.optional(),
  /** Roles that ought to send it, and in which round. Not sent: rated so. */
  expected: z
    .array(z.strictObject({ from: Id, round: z.number().int().nonnegative(), when: Condition.optional() }))
    .default([]),
  /** Whether the terms of an agreement were kept; read at ENDEX. */
  kept: Condition.optional(),
  ready: z.array(ReadyReply).min(1),
  /** Of its ready replies. */
  figures: z.array(FigureSource).optional(),
  /** The usual answer and the trap, for the operator. */
  trap: Text,
  tasks: z.array(Task).default([]),
  source: Text,
});

/** A document that a table issues: an order, a notice, a rule published in the camp. */
const DocumentKind = z.strictObject({
  id: Id,
  title: Text,
  enters: Enters,
  roles: z.array(Id).min(1),
  /** Who may receive it; parties or groups. */
  to: z.array(Id).min(1),
  fields: z.array(Field).max(MOST_FIELDS).default([]),
  /** What the table is told it is for. */
  purpose: Text,
  redLine: Id.optional(),
});

const Movement = z.strictObject({
  id: Id,
  owner: Id,
  round: z.number().int().nonnegative(),
  opens: Condition.optional(),
  title: Text,
  route: Id,
  squares: z
    .array(
      z.strictObject({
        id: Id,
        party: Id,
        label: Text,
        green: Condition,
        red: Condition.optional(),
      }),
    )
    .min(2),
  /** Holds when it can no longer leave. */
  fails: Condition.optional(),
  effects: z.array(Effect).default([]),
  tasks: z.array(Task).default([]),
  source: Text,
});

const RedLine = z.strictObject({
  id: Id,
  owner: z.array(Id).min(1),
  title: Text,
  basis: Basis,
  /** The quiet step: what the table is asked before it counts. */
  ask: Text,
  /** Further ways to cross it than a marked option, condition or document. */
  when: Condition.optional(),
});

const Objective = z.strictObject({ id: Id, title: Text, guidelines: z.array(Guideline).min(1) });

export const ScenarioFile = z.strictObject({
  format: z.literal(FORMAT),
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Text,
  summary: Text,
  teaches: z.array(Text).min(1),
  /** What the facilitator brings into the room. */
  bring: z.array(Text).default([]),
  language: z.string().regex(/^[a-z]{2}$/),
  /** Which skin is used when nobody chooses. */
  skin: Id,
  phases: z.array(Phase).min(1),
  rounds: z.array(Round).min(1),
  roles: z.array(Role).min(1),
  voices: z.array(Voice).default([]),
  groups: z.array(Group).default([]),
  places: z.array(Place).default([]),
  budget: Budget.optional(),
  injects: z.array(Inject),
  decisions: z.array(Decision),
  expectations: z.array(Expectation).default([]),
  requests: z.array(RequestKind).default([]),
  documents: z.array(DocumentKind).default([]),
  movements: z.array(Movement).default([]),
  redLines: z.array(RedLine).default([]),
  objectives: z.array(Objective).min(1),
  caseload: Caseload.optional(),
  /** The practice item, before STARTEX: fictional, and never in the log. */
  practice: Practice.optional(),
  /** People whom a table speaks for, with what only it knows and where it may say no. */
  caseCards: z.array(CaseCard).default([]),
  /** What lead, operator and tables do, minute by minute, and what stands on the wall. */
  runSheet: z.array(RunSheetStep).default([]),
  /** Ready-made settings: the whole exercise, a short look for one person. */
  ways: z.array(Way).default([]),
  /** Words an era expert would spot; a text that holds one is warned of. */
  anachronisms: z.array(Text).default([]),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
export type PhaseDef = ScenarioFile['phases'][number];
export type RoundDef = ScenarioFile['rounds'][number];
export type RoleDef = ScenarioFile['roles'][number];
export type InjectDef = ScenarioFile['injects'][number];
export type DecisionDef = ScenarioFile['decisions'][number];
export type OptionDef = DecisionDef['options'][number];
export type ExpectationDef = ScenarioFile['expectations'][number];
export type RequestKindDef = ScenarioFile['requests'][number];
export type ReadyReplyDef = RequestKindDef['ready'][number];
export type DocumentKindDef = ScenarioFile['documents'][number];
export type FieldDef = RequestKindDef['fields'][number];
export type MovementDef = ScenarioFile['movements'][number];
export type RedLineDef = ScenarioFile['redLines'][number];
export type ObjectiveDef = ScenarioFile['objectives'][number];
export type TaskDef = DecisionDef['tasks'][number];
export type CaseloadDef = NonNullable<ScenarioFile['caseload']>;
