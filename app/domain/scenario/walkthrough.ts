import { z } from 'zod';
import { Rating } from './words.ts';

/**
 * A walkthrough is a whole play of a scenario, written down: who does what in which order, and the result that must
 * come out. It is played through real clients, so a step is what a person does, never what the rules make of it.
 */

const By = z.string();
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const Tell = { tell: z.array(z.string()).default([]), languages: z.number().int().positive().default(1) };

export const WalkthroughStep = z.discriminatedUnion('do', [
  /** Opens the next round; round 0 is opened by STARTEX. */
  z.strictObject({ do: z.literal('open-round'), round: z.number().int().nonnegative() }),
  /** Closes it; `reasons` by item (`decision:exit`), all others had time. */
  z.strictObject({
    do: z.literal('close-round'),
    round: z.number().int().nonnegative(),
    reasons: z.record(z.string(), z.enum(['time-given', 'not-reached', 'blocked', 'carry'])).default({}),
  }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  /** The operator releases an inject by hand: a contingency, or an offered one. */
  z.strictObject({ do: z.literal('release'), inject: z.string() }),
  /** The operator answers for a party nobody plays, from a ready reply. */
  z.strictObject({
    do: z.literal('reply'),
    request: z.string(),
    from: z.string(),
    as: z.string(),
    ready: z.string(),
  }),
  z.strictObject({
    do: z.literal('adjudicate'),
    by: z.literal('operator').default('operator'),
    action: z.string(),
    option: z.strictObject({ decision: z.string(), option: z.string() }).optional(),
    expectation: z.string().optional(),
  }),
  /** Opens every inject the table has not opened; `acknowledge` too unless said otherwise. */
  z.strictObject({ do: z.literal('read'), by: By, acknowledge: z.boolean().default(true) }),
  z.strictObject({ do: z.literal('buy'), by: By, items: z.array(z.string()).min(1) }),
  /** Read-back and confirmation. `called`: whom the table called at the quiet step of a red line. */
  z.strictObject({
    do: z.literal('choose'),
    by: By,
    decision: z.string(),
    option: z.string(),
    ...Tell,
    called: z.string().optional(),
  }),
  z.strictObject({
    do: z.literal('defer'),
    by: By,
    decision: z.string(),
    trigger: z.string(),
    reviewDay: z.number(),
  }),
  /** Takes a confirmed decision back before it takes effect. */
  z.strictObject({ do: z.literal('take-back'), by: By, decision: z.string() }),
  z.strictObject({
    do: z.literal('send'),
    by: By,
    request: z.string(),
    to: z.array(z.string()).min(1),
    fields: Values.default({}),
    cites: z.string().optional(),
  }),
  z.strictObject({
    do: z.literal('answer'),
    by: By,
    request: z.string(),
    from: z.string(),
    answer: z.enum(['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse']),
    conditions: z.array(z.string()).default([]),
    refusal: z.string().optional(),
    fields: Values.default({}),
    revertDay: z.number().optional(),
    called: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('remind'), by: By, request: z.string() }),
  z.strictObject({ do: z.literal('withdraw'), by: By, request: z.string() }),
  /** "We spoke with …"; `confirm: false`: the other table does not confirm it. */
  z.strictObject({
    do: z.literal('speak'),
    by: By,
    with: z.string(),
    about: z.string(),
    outcome: z.enum(['agreed', 'not-agreed', 'will-revert']),
    confirm: z.boolean().default(true),
  }),
  z.strictObject({
    do: z.literal('issue'),
    by: By,
    document: z.string(),
    to: z.array(z.string()).min(1),
    languages: z.number().int().positive().default(1),
    fields: Values.default({}),
    called: z.string().optional(),
  }),
  /** Tells parties about a decision, a document or a request kind afterwards. */
  z.strictObject({
    do: z.literal('tell'),
    by: By,
    about: z.string(),
    to: z.array(z.string()).min(1),
    languages: z.number().int().positive().default(1),
  }),
  z.strictObject({
    do: z.literal('act'),
    by: By,
    text: z.string(),
    who: z.string(),
    when: z.string(),
    authority: z.string(),
    told: z.array(z.string()).default([]),
  }),
  z.strictObject({ do: z.literal('depart'), by: By, movement: z.string() }),
  z.strictObject({
    do: z.literal('note'),
    by: z.literal('operator').default('operator'),
    task: z.string(),
    text: z.string(),
  }),
]);
export type WalkthroughStep = z.infer<typeof WalkthroughStep>;

export const Walkthrough = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** What this play teaches, in two or three lines. */
  summary: z.string(),
  /** The roles that have a table; every other role is simulated. */
  play: z.array(z.string()).min(1),
  pace: z.enum(['rounds', 'facilitator', 'clock']).default('rounds'),
  /** Who answers for parties nobody plays: the operator's steps, or the ready replies by rule. */
  replies: z.enum(['operator', 'rule']).default('rule'),
  objectives: z.array(z.string()).min(1).max(6),
  steps: z.array(WalkthroughStep).min(1),
  expect: z.strictObject({
    /** By task; a task left out may come out as it likes. */
    tasks: z.record(z.string(), z.union([Rating, z.literal('not-rated')])),
    redLines: z.array(z.strictObject({ id: z.string(), reversed: z.boolean() })).default([]),
    movements: z.record(z.string(), z.enum(['waiting', 'departed', 'held', 'failed'])).default({}),
    /** By request kind and sender. */
    coordination: z
      .array(
        z.strictObject({
          request: z.string(),
          from: z.string(),
          rating: z.union([Rating, z.literal('not-rated')]),
        }),
      )
      .default([]),
    /** Expectations: how each came. */
    expectations: z.record(z.string(), z.enum(['unprompted', 'prompted', 'not-met', 'watching'])).default({}),
  }),
});
export type Walkthrough = z.infer<typeof Walkthrough>;
