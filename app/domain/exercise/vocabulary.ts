import type { z } from 'zod';
import { actionWords } from './action/words.ts';
import { budgetWords } from './budget/words.ts';
import { caseloadWords } from './caseload/words.ts';
import { clockWords } from './clock/words.ts';
import { conditionWords } from './condition/words.ts';
import { decisionWords } from './decision/words.ts';
import { documentWords } from './document/words.ts';
import type { FactWords } from './engine/fields.ts';
import { evaluationWords } from './evaluation/words.ts';
import { expectationWords } from './expectation/words.ts';
import { injectWords } from './inject/words.ts';
import { movementWords } from './movement/words.ts';
import { noticeWords } from './notice/words.ts';
import { pastWords } from './past/words.ts';
import { redLineWords } from './red-line/words.ts';
import { requestWords } from './request/words.ts';
import { roundWords } from './round/words.ts';
import { seatWords } from './seat/words.ts';
import { stageWords } from './stage/words.ts';
import { talkWords } from './talk/words.ts';

/** The words of a kind: its commands and facts with their schemas, and the names of its items in a view. */
interface Words {
  readonly commands: Readonly<Record<string, z.ZodType>>;
  readonly facts: Readonly<Record<string, FactWords>>;
  readonly items: readonly string[];
}

export const VOCABULARY = {
  stage: stageWords,
  round: roundWords,
  clock: clockWords,
  past: pastWords,
  seat: seatWords,
  inject: injectWords,
  decision: decisionWords,
  expectation: expectationWords,
  movement: movementWords,
  'red-line': redLineWords,
  talk: talkWords,
  request: requestWords,
  document: documentWords,
  notice: noticeWords,
  action: actionWords,
  budget: budgetWords,
  evaluation: evaluationWords,
  caseload: caseloadWords,
  condition: conditionWords,
} as const satisfies Readonly<Record<string, Words>>;

type Vocabulary = typeof VOCABULARY;
export type KindName = keyof Vocabulary;
export const KIND_NAMES = Object.keys(VOCABULARY) as readonly KindName[];

type KeyedBy<Part extends 'commands' | 'facts', K extends KindName> = keyof Vocabulary[K][Part] & string;
export type CommandTypeOf<K extends KindName> = KeyedBy<'commands', K>;
export type EventTypeOf<K extends KindName> = KeyedBy<'facts', K>;
export type ItemKindOf<K extends KindName> = Vocabulary[K]['items'][number];

export type CommandType = { [K in KindName]: CommandTypeOf<K> }[KindName];
export type EventType = { [K in KindName]: EventTypeOf<K> }[KindName];
/** Kinds of items in a view: `kind:id` is an item's key. */
export type ItemKind = { [K in KindName]: ItemKindOf<K> }[KindName];

/** The schema of every command or fact, by its type. */
type Union<Part extends 'commands' | 'facts'> = {
  [K in KindName]: { [T in KeyedBy<Part, K>]: Vocabulary[K][Part][T & keyof Vocabulary[K][Part]] };
}[KindName];
type Merged<U> = { [T in U extends unknown ? keyof U : never]: U extends { [P in T]: infer V } ? V : never };
export type CommandSchemas = Merged<Union<'commands'>>;
export type FactSchemas = Merged<Union<'facts'>>;

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [M in keyof T]: Frozen<T[M]> }
    : T;
// An empty payload infers as Record<string, never>, with which no `type` would be compatible.
type Payload<P> = string extends keyof P ? (never extends P[keyof P] ? unknown : Frozen<P>) : Frozen<P>;

export type CommandOf<T extends CommandType> = T extends CommandType
  ? { readonly type: T } & Payload<z.infer<CommandSchemas[T] & z.ZodType>>
  : never;
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];
export type CommandInput = {
  [T in CommandType]: { readonly type: T } & Payload<z.input<CommandSchemas[T] & z.ZodType>>;
}[CommandType];

type FactBody<F> = F extends { readonly schema: infer S extends z.ZodType } ? Payload<z.infer<S>> : never;
export type EventOf<T extends EventType> = T extends EventType
  ? { readonly type: T } & FactBody<FactSchemas[T]>
  : never;
/**
 * Facts. The first one of an entry is the move (what a person or the clock did); the others are its consequences
 * (what the rules made of it, which is stored so that an old exercise reads the same under later code). Facts contain
 * no names and no free text, only references into the erasable table of texts.
 */
export type Event = { [T in EventType]: EventOf<T> }[EventType];
