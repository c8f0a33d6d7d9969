import { z } from 'zod';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { Guideline, Rating } from '../scenario/words.ts';

/**
 * What a person (or the clock) asks for. Every command is parsed by its schema at the edge and judged by `decide`.
 * `opening` says which life of the item the sender saw: after a rewind, an undo or a re-opening the number is another
 * one, and the late command is refused as *moved on* instead of counting in the wrong branch.
 */

const Item = z.string().min(1).max(64);
const Opening = z.number().int().positive();
const Parties = z.array(Item).max(24);
/** One optional line of free text. It never enters the log: the log keeps a reference. */
const Line = z.string().trim().min(1).max(4000);
const FieldValue = z.union([z.string().max(200), z.number(), z.boolean()]);
/** A program may send what a form leaves out: a field without a word in it is left out for everybody. */
const Fields = z
  .record(z.string().max(64), FieldValue)
  .refine((fields) => Object.keys(fields).length <= 24)
  .transform((fields) =>
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
    ),
  );
const Languages = z.number().int().min(1).max(20);

const schemas = {
  'seat.join': z.strictObject({
    kind: z.string().max(20),
    role: Item.nullable(),
    people: z.number().int().min(1).max(60),
  }),
  'seat.leave': z.strictObject({}),
  'seat.handOver': z.strictObject({}),
  'table.ready': z.strictObject({ ready: z.boolean() }),

  'exercise.brief': z.strictObject({}),
  'exercise.start': z.strictObject({}),
  'exercise.pause': z.strictObject({ reason: z.enum(['break', 'talk', 'real-world']).default('break') }),
  'exercise.resume': z.strictObject({}),
  'exercise.hold': z.strictObject({ since: z.number() }),
  'exercise.end': z.strictObject({
    reasons: z.record(z.string(), z.enum(['time-given', 'not-reached', 'blocked'])).default({}),
    /** Of whatever has no reason of its own, and of which the record shows none. */
    rest: z.enum(['time-given', 'not-reached', 'blocked']).optional(),
  }),
  'debrief.open': z.strictObject({}),
  'rating.change': z.strictObject({
    /** A task, or a line of coordination by its id in the rating. */
    task: z.string().min(1).max(160),
    rating: z.union([Rating, z.literal('not-rated')]),
    reason: Line,
  }),
  'telling.confirm': z.strictObject({ task: Item, party: Item, told: z.boolean() }),
  'redLine.lift': z.strictObject({ redLine: Item, reason: Line }),
  /** All, where no cell is named. */
  'ratings.publish': z.strictObject({ cells: z.array(z.string().max(80)).min(1).max(400).optional() }),
  'exercise.close': z.strictObject({}),
  'exercise.rewind': z.strictObject({ to: z.number().int().positive(), reason: Line }),
  'entry.undo': z.strictObject({ seq: z.number().int().positive() }),

  'round.open': z.strictObject({ round: z.number().int().nonnegative() }),
  /** More minutes for the round that is open, in real minutes of play. */
  'round.extend': z.strictObject({
    round: z.number().int().nonnegative(),
    minutes: z.number().int().min(1).max(240),
  }),
  'round.close': z.strictObject({
    round: z.number().int().nonnegative(),
    reasons: z.record(z.string(), z.enum(['time-given', 'not-reached', 'blocked', 'carry'])).default({}),
    rest: z.enum(['time-given', 'not-reached', 'blocked', 'carry']).optional(),
  }),
  'story.advance': z.strictObject({ to: z.number() }),
  'timer.fire': z.strictObject({ timer: z.string().max(200), opening: Opening }),

  'inject.release': z.strictObject({ inject: Item }),
  'inject.hold': z.strictObject({ inject: Item }),
  'inject.skip': z.strictObject({ inject: Item }),
  'inject.open': z.strictObject({ inject: Item, opening: Opening }),
  'inject.acknowledge': z.strictObject({ inject: Item, opening: Opening }),

  /** The table has it before it: the item's own clock starts. */
  'decision.see': z.strictObject({ decision: Item, opening: Opening }),
  'decision.readBack': z.strictObject({
    decision: Item,
    opening: Opening,
    option: Item,
    tell: Parties.default([]),
    languages: Languages.default(1),
    reason: Line.optional(),
  }),
  'decision.cancelReadBack': z.strictObject({ decision: Item, opening: Opening }),
  'decision.confirm': z.strictObject({
    decision: Item,
    opening: Opening,
    called: z.string().trim().min(1).max(120).optional(),
  }),
  'decision.defer': z.strictObject({
    decision: Item,
    opening: Opening,
    trigger: Line,
    reviewDay: z.number(),
  }),
  'decision.takeBack': z.strictObject({ decision: Item, opening: Opening }),
  /** Which option a phone at the table leans to; null withdraws it. It is counted, and never a vote. */
  'decision.lean': z.strictObject({ decision: Item, opening: Opening, option: Item.nullable() }),
  /** "I disagree", with what is read back or confirmed. `option`: what the sender saw it to be; left out, whatever it is. */
  'decision.disagree': z.strictObject({
    decision: Item,
    opening: Opening,
    option: Item.optional(),
    disagrees: z.boolean(),
  }),
  'decision.reopen': z.strictObject({ decision: Item, reason: Line }),
  'decision.extend': z.strictObject({
    decision: Item,
    opening: Opening,
    minutes: z.number().int().min(1).max(240),
  }),

  'request.send': z.strictObject({
    kind: Item,
    to: z.array(Item).min(1).max(12),
    fields: Fields.default({}),
    cites: Item.optional(),
    note: Line.optional(),
  }),
  'request.remind': z.strictObject({ request: Item, opening: Opening }),
  'request.withdraw': z.strictObject({ request: Item, opening: Opening }),
  'request.answer': z.strictObject({
    request: Item,
    opening: Opening,
    answer: z.enum(['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse']),
    conditions: z.array(Item).max(12).default([]),
    refusal: Item.optional(),
    fields: Fields.default({}),
    revertDay: z.number().optional(),
    called: z.string().trim().min(1).max(120).optional(),
    note: Line.optional(),
  }),
  /** Takes an answer back before it takes effect. */
  'request.takeBack': z.strictObject({ request: Item, opening: Opening.optional() }),
  'spoken.note': z.strictObject({
    with: Item,
    /** Left out where it was about something that has no name in the scenario. */
    about: Item.optional(),
    outcome: z.enum(['agreed', 'not-agreed', 'will-revert']),
    note: Line.optional(),
  }),
  'spoken.confirm': z.strictObject({ spoken: Item, opening: Opening, agrees: z.boolean().default(true) }),
  'action.propose': z.strictObject({
    text: Line,
    who: z.string().max(120),
    when: z.string().max(120),
    authority: z.string().max(120),
    told: Parties.default([]),
  }),
  'action.adjudicate': z.strictObject({
    action: Item,
    opening: Opening,
    as: z.discriminatedUnion('to', [
      z.strictObject({ to: z.literal('option'), decision: Item, option: Item }),
      z.strictObject({ to: z.literal('expectation'), expectation: Item }),
      z.strictObject({ to: z.literal('document'), document: Item }),
      z.strictObject({ to: z.literal('noted') }),
    ]),
  }),
  'document.issue': z.strictObject({
    kind: Item,
    to: z.array(Item).min(1).max(24),
    languages: Languages.default(1),
    fields: Fields.default({}),
    called: z.string().trim().min(1).max(120).optional(),
    note: Line.optional(),
  }),
  /** Takes a document back before it takes effect. */
  'document.recall': z.strictObject({ document: Item }),
  'notice.send': z.strictObject({
    about: Item,
    to: z.array(Item).min(1).max(24),
    languages: Languages.default(1),
    note: Line.optional(),
  }),
  'budget.spend': z.strictObject({ items: z.array(Item).min(1).max(20) }),
  'movement.depart': z.strictObject({ movement: Item, opening: Opening }),
  'movement.hold': z.strictObject({ movement: Item, opening: Opening, held: z.boolean() }),
  'note.add': z.strictObject({ task: Item.optional(), text: Line }),
  'improvement.add': z.strictObject({ text: Line, owner: Line, due: Line, guideline: Guideline.optional() }),
  'improvement.strike': z.strictObject({ improvement: Item }),
} as const;

export type CommandType = keyof typeof schemas;
export const COMMAND_TYPES = Object.keys(schemas) as readonly CommandType[];

type Schemas = typeof schemas;
// An empty payload infers as Record<string, never>, with which no `type` would be compatible.
type Payload<P> = string extends keyof P ? unknown : Readonly<P>;
export type CommandOf<T extends CommandType> = T extends CommandType
  ? { readonly type: T } & Payload<z.infer<Schemas[T]>>
  : never;
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];
export type CommandInput = {
  [T in CommandType]: { readonly type: T } & Payload<z.input<Schemas[T]>>;
}[CommandType];

/** Parses what came from outside; `undefined` when it is not a command in the right shape. */
export function parseCommand(input: unknown): Command | undefined {
  const read = readCommand(input);
  return 'type' in read ? read : undefined;
}

/** The same, with what a person can do about it where a form was sent as it must not be. */
export function readCommand(input: unknown): Command | Rejection {
  if (typeof input !== 'object' || input === null || !('type' in input)) return reject('malformed');
  const { type, ...payload } = input as { type: unknown } & Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) return reject('malformed');
  const parsed = schemas[type as CommandType].safeParse(payload);
  return parsed.success ? ({ type, ...parsed.data } as Command) : refusalFor(parsed.error.issues, payload);
}

/** What a person fills in or picks. Everything else a page brings along: where it is missing, the page is at fault. */
const FILLED: ReadonlySet<PropertyKey> = new Set([
  ...['option', 'reason', 'trigger', 'reviewDay', 'minutes', 'answer', 'with', 'about', 'outcome'],
  ...['text', 'who', 'when', 'authority', 'owner', 'due', 'rating', 'to', 'as'],
]);

/** A form that leaves something out says so by having no member for it. */
function refusalFor(issues: readonly z.core.$ZodIssue[], payload: Record<string, unknown>): Rejection {
  const isLeftOut = ({ path }: z.core.$ZodIssue) =>
    path.length === 1 &&
    path[0] !== undefined &&
    FILLED.has(path[0]) &&
    payload[String(path[0])] === undefined;
  const isUnticked = (issue: z.core.$ZodIssue) =>
    (issue.code === 'too_small' && issue.origin === 'array') ||
    (issue.code === 'invalid_type' &&
      issue.expected === 'array' &&
      issue.path.length === 1 &&
      payload[String(issue.path[0])] === undefined);
  if (issues.every(isUnticked)) return reject('tick-one');
  return reject(issues.every((issue) => isUnticked(issue) || isLeftOut(issue)) ? 'fill-in' : 'malformed');
}
