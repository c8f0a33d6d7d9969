import type { SeatId } from '#app/domain/shared/ids.ts';
import type { Rejection, RejectionCode } from '#app/domain/shared/rejection.ts';
import type { Scenario } from '../../scenario/compiled.ts';
import type { Past } from '../outcome.ts';
import type { Collection, State } from '../state.ts';
import type {
  CommandOf,
  CommandType,
  CommandTypeOf,
  EventOf,
  EventType,
  EventTypeOf,
  ItemKind,
  ItemKindOf,
  KindName,
} from '../vocabulary.ts';
import type { Closing } from './closing.ts';
import type { Draft } from './draft.ts';
import type { SeatKind } from './fields.ts';
import type { Mark } from './item.ts';
import type { Line } from './line.ts';
import type { StageRule } from './stage-rules.ts';
import type { Traits } from './traits.ts';
import type { ChangedKeys, Viewing } from './viewing.ts';

/** What the engine asks of a kind of item. `kinds.ts` holds them all; nothing about a kind is listed anywhere else. */
export interface KindDef<K extends KindName> {
  readonly commands: { readonly [T in CommandTypeOf<K> & CommandType]: CommandDef<T> };
  readonly facts: { readonly [T in EventTypeOf<K> & EventType]: FactDef<T> };
  readonly items: { readonly [I in ItemKindOf<K>]: ItemDef };
  /** The collections of the state that its facts fold into. */
  readonly collections: { readonly [C in Collection]?: CollectionDef };
  /** What an item's chart knows, where it has one. */
  readonly statuses: readonly string[];
  /** It is never announced: what the room is shown leaves its lines out. */
  readonly isSilent?: boolean;
  /** What the rules make of a move. Kinds are asked in the order of `kinds.ts`, again until nothing changes. */
  readonly settle?: (draft: Draft) => void;
  /** What becomes of its open items when a round closes, or play ends. */
  readonly close?: (draft: Draft, closing: Closing) => void;
}

export interface CollectionDef {
  /** What a rewind does: script facts go back, room facts stay. */
  readonly keeps: 'script' | 'room';
  /** Whether undoing an entry puts its items back. */
  readonly undoes: boolean;
  /** The kind that its items have in a view; null where none leaves. */
  readonly item: ItemKind | null;
}

/** What a guard reads. */
export interface Asking {
  readonly scenario: Scenario;
  readonly state: State;
}

/** What commands and views are about: `find` gives it by its key in a view. */
export interface Subject<X> {
  readonly kind: ItemKind;
  find(asking: Asking, key: string): X | undefined;
  /** Why there is none, where it is not simply unknown. */
  missing?(asking: Asking, key: string): Rejection;
  /** Its opening number, where it has lives. `party`: whoever a command is given for. */
  openingOf?(target: X, party: string): number | undefined;
}

export interface CommandSpec<T extends CommandType, X> {
  /** Which kinds of seat may ever give it. */
  readonly by: readonly SeatKind[];
  /** For a party (a table's own, or the one that the sender answers for), as the seat itself, or by the server alone. */
  readonly acts: 'party' | 'seat' | 'server';
  readonly stage: StageRule;
  /** What its entry may begin with: the fact that it is, by its members one of several. */
  readonly moves: readonly EventType[];
  /** The key of its subject. `party`: whoever it is given for. */
  key(command: CommandOf<T>, party: string): string;
  /** Whose act it is; left out where any party may. */
  owners?(asking: Asking, target: X): readonly string[];
  readonly notYours?: RejectionCode;
  /** Whether the subject takes it now, from this party, whatever the command's members say. `can` and `decide` both ask it. */
  guard?(asking: Asking, target: X, party: string): Rejection | undefined;
  /** Reads the command's members and emits what it makes. A refusal leaves the draft to be thrown away. */
  decide(draft: Draft, command: CommandOf<T>, target: X, party: string): Rejection | undefined;
  /** What the server has to read from the log for it. */
  readonly needs?: 'past' | 'ratings';
  /** The server gives it in the name of a seat that is not in the state yet, and not in its own. */
  readonly forNewcomer?: boolean;
  /** It goes back to an earlier state: its entry begins a new epoch, and no rule adds to it. */
  readonly leavesBranch?: boolean;
}

export interface CommandDef<T extends CommandType> extends CommandSpec<T, never> {
  readonly subject: Subject<never> | AnySubject;
}
/** A subject of any type: what it finds goes only to the commands and views that were defined on it. */
interface AnySubject {
  readonly kind: ItemKind;
  find(asking: Asking, key: string): unknown;
  missing?(asking: Asking, key: string): Rejection;
  openingOf?(target: never, party: string): number | undefined;
}

/** Defines commands on a subject, so that guard and decide get what it finds. */
export function commandsOn<X>(
  subject: Subject<X>,
): <T extends CommandType>(spec: CommandSpec<T, X>) => CommandDef<T> {
  return (spec) => ({ ...spec, subject: subject as AnySubject });
}

export interface FactContext {
  readonly scenario: Scenario;
  readonly mark: Mark;
  readonly seat: SeatId;
  /** Asked only by facts that look back. */
  readonly past: Past;
  readonly traits: Traits;
}

export interface FactDef<T extends EventType> {
  /** What the fact makes of the state; runs no rule. */
  fold(state: State, fact: EventOf<T>, context: FactContext): State;
  /** Whether an entry that begins with it may be undone as a slip. */
  readonly undoable: boolean;
  /** Its line in the timeline, read from the state after it; null where a reader would not miss it. */
  line(fact: EventOf<T>, state: State): Line | null;
}

/** Items of one kind in a view. */
export interface ItemDef<X = never, I extends object = object> {
  readonly subject: Subject<X> | AnySubject;
  /** The item for an audience, without `can`; null where it does not exist for it. */
  make(viewing: Viewing, target: X, key: string): I | null;
  /** Keys of items that exist without an item in the state. */
  standing?(viewing: Viewing): readonly string[];
  /** Keys of items that look different for this audience though their own state object did not change. */
  touched?(viewing: Viewing, before: Viewing, changes: ChangedKeys): readonly string[];
  /** The item's state object changed, and this audience is shown what it was shown before. */
  isSame?(viewing: Viewing, before: State, key: string): boolean;
}
