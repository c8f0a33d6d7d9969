import { action } from './action/kind.ts';
import { budget } from './budget/kind.ts';
import { caseload } from './caseload/kind.ts';
import { clock } from './clock/kind.ts';
import { condition } from './condition/kind.ts';
import { decision } from './decision/kind.ts';
import { document } from './document/kind.ts';
import type { CollectionDef, CommandDef, FactDef, ItemDef, KindDef } from './engine/define.ts';
import type { Traits } from './engine/traits.ts';
import { evaluation } from './evaluation/kind.ts';
import { expectation } from './expectation/kind.ts';
import { inject } from './inject/kind.ts';
import { movement } from './movement/kind.ts';
import { notice } from './notice/kind.ts';
import { past } from './past/kind.ts';
import { redLine } from './red-line/kind.ts';
import { request } from './request/kind.ts';
import { round } from './round/kind.ts';
import { seat } from './seat/kind.ts';
import { stage } from './stage/kind.ts';
import type { Collection } from './state.ts';
import { talk } from './talk/kind.ts';
import type { CommandType, EventType, ItemKind, KindName } from './vocabulary.ts';

/** All kinds of items, in the order in which their rules settle and their items close. */
export const KINDS = {
  stage,
  round,
  clock,
  past,
  seat,
  inject,
  decision,
  expectation,
  movement,
  'red-line': redLine,
  talk,
  request,
  document,
  notice,
  action,
  budget,
  evaluation,
  caseload,
  condition,
} as const satisfies { readonly [K in KindName]: KindDef<K> };

/** A kind of any name. */
interface AnyKind {
  readonly commands: Readonly<Record<string, CommandDef<never>>>;
  readonly facts: Readonly<Record<string, FactDef<never>>>;
  readonly items: Readonly<Record<string, ItemDef>>;
  readonly collections: Readonly<Record<string, CollectionDef>>;
  readonly isSilent?: boolean;
  readonly settle?: KindDef<never>['settle'];
  readonly close?: KindDef<never>['close'];
}

const definitions: readonly AnyKind[] = Object.values(KINDS);

/** One part of all kinds, merged into one table by the names of its members. */
function merged<T>(part: (kind: AnyKind) => Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(definitions.flatMap((kind) => Object.entries(part(kind))));
}

const commands = merged((kind) => kind.commands);
const facts = merged((kind) => kind.facts);
const items = merged((kind) => kind.items);
const collections = merged((kind) => kind.collections);
const silent = new Set(
  definitions.filter((kind) => kind.isSilent).flatMap((kind) => Object.keys(kind.facts)),
);

const onItem = new Map(
  [...items.keys()].map((kind) => [
    kind,
    [...commands].filter(([, { subject }]) => subject.kind === kind) as [
      CommandType,
      CommandDef<CommandType>,
    ][],
  ]),
);

type CollectionsOf<K extends KindName> = keyof (typeof KINDS)[K]['collections'];
type Homeless = Exclude<Collection, { [K in KindName]: CollectionsOf<K> }[KindName]>;
// If no kind has a collection of the state, this does not compile.
export const everyCollectionHasAKind: [Homeless] extends [never] ? true : Homeless = true;

export const ITEM_KINDS = [...items.keys()] as readonly ItemKind[];
export const COLLECTIONS = [...collections.keys()] as readonly Collection[];

export function commandDef<T extends CommandType>(type: T): CommandDef<T> {
  return found(commands, type) as CommandDef<T>;
}

/** `undefined` if there is no such fact: a log may contain anything. */
export function factDef<T extends EventType>(type: T): FactDef<T> | undefined {
  return facts.get(type) as FactDef<T> | undefined;
}

/** The commands about items of this kind, in the order of their definitions. */
export function commandsOnItem(kind: ItemKind): readonly (readonly [CommandType, CommandDef<CommandType>])[] {
  return onItem.get(kind) ?? [];
}

export function itemDef(kind: ItemKind): ItemDef {
  return found(items, kind);
}

export function collectionDef(collection: Collection): CollectionDef {
  return found(collections, collection);
}

export function isSilent(fact: EventType): boolean {
  return silent.has(fact);
}

function found<T>(table: ReadonlyMap<string, T>, name: string): T {
  const one = table.get(name);
  if (one === undefined) throw new Error(`No kind defines ${name}.`);
  return one;
}

const keeping = (keeps: CollectionDef['keeps']) =>
  COLLECTIONS.filter((one) => collectionDef(one).keeps === keeps);

export const TRAITS: Traits = {
  script: keeping('script'),
  room: keeping('room'),
  undone: COLLECTIONS.filter((one) => collectionDef(one).undoes),
  isUndoable: (fact) => factDef(fact)?.undoable === true,
};

/** The kinds' rules, and how their open items close. */
export const SETTLING = definitions.flatMap((kind) => kind.settle ?? []);
export const CLOSING = definitions.flatMap((kind) => kind.close ?? []);
