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

/**
 * All that the engine knows about a kind of item besides its words. `kinds.ts` collects the definitions, and
 * everything that the engine asks about kinds is derived from them.
 */
export interface KindDef<K extends KindName> {
  readonly commands: { readonly [T in CommandTypeOf<K> & CommandType]: CommandDef<T> };
  readonly facts: { readonly [T in EventTypeOf<K> & EventType]: FactDef<T> };
  readonly items: { readonly [I in ItemKindOf<K>]: ItemDef };
  /** The collections of the state that hold its items. */
  readonly collections: { readonly [C in Collection]?: CollectionDef };
  /** The states of its charts; empty if it has none. */
  readonly statuses: readonly string[];
  /** It is never announced: its lines are not shown to the room. */
  readonly isSilent?: boolean;
  /**
   * Emits what the rules make of a move. The kinds take turns in the order of `kinds.ts` until nothing changes any
   * more.
   */
  readonly settle?: (draft: Draft) => void;
  /** Decides what happens to its open items when a round closes or play ends. */
  readonly close?: (draft: Draft, closing: Closing) => void;
}

export interface CollectionDef {
  /** What a rewind does with it: the script goes back, what belongs to the room stays. */
  readonly keeps: 'script' | 'room';
  /** Whether undoing an entry restores its items. */
  readonly undoes: boolean;
  /** The kind that its items have in a view; null if they are never in one. */
  readonly item: ItemKind | null;
}

/** What a guard reads. */
export interface Asking {
  readonly scenario: Scenario;
  readonly state: State;
}

/** What commands and views are about. `find` looks it up by its key in a view. */
export interface Subject<X> {
  readonly kind: ItemKind;
  find(asking: Asking, key: string): X | undefined;
  /** Why it was not found, if this party may know; otherwise it is refused as another's, or as unknown. */
  missing?(asking: Asking, key: string, party: string): Rejection | undefined;
  /** Its current opening number, if it has any. `party`: the party for which a command is given. */
  openingOf?(target: X, party: string): number | undefined;
}

export interface CommandSpec<T extends CommandType, X> {
  /** Which kinds of seat may ever give it. */
  readonly by: readonly SeatKind[];
  /**
   * In whose name it is given: that of a party (the sender's own, or one that it answers for), of the seat itself, or
   * of the server.
   */
  readonly acts: 'party' | 'seat' | 'server';
  readonly stage: StageRule;
  /**
   * The facts that its entry may begin with. Where there are several, the members of the command decide which it is.
   */
  readonly moves: readonly EventType[];
  /** The key of its subject. `party`: the party for which it is given. */
  key(command: CommandOf<T>, party: string): string;
  /** The parties that may give it; left out if any party may. */
  owners?(asking: Asking, target: X): readonly string[];
  readonly notYours?: RejectionCode;
  /**
   * Why the subject does not take it from this party now, whatever the command's members are. Asked both for `can`
   * and before `decide`.
   */
  guard?(asking: Asking, target: X, party: string): Rejection | undefined;
  /** Reads the command's members and emits the facts. After a refusal, the draft is thrown away. */
  decide(draft: Draft, command: CommandOf<T>, target: X, party: string): Rejection | undefined;
  /** What the server has to read from the log beforehand. */
  readonly needs?: 'past' | 'ratings';
  /** Although the server gives it, its sender is a seat: that of a newcomer, who need not be in the state yet. */
  readonly forNewcomer?: boolean;
  /** It goes back to an earlier state: its entry begins a new epoch, and the rules do not add to it. */
  readonly leavesBranch?: boolean;
}

export interface CommandDef<T extends CommandType> extends CommandSpec<T, never> {
  readonly subject: Subject<never> | AnySubject;
}
/** A subject whose type is forgotten. What it finds is only passed to commands and views that were defined on it. */
interface AnySubject {
  readonly kind: ItemKind;
  find(asking: Asking, key: string): unknown;
  missing?(asking: Asking, key: string, party: string): Rejection | undefined;
  openingOf?(target: never, party: string): number | undefined;
}

/** Returns a function that defines commands on a subject: their guard and `decide` are given what it finds. */
export function commandsOn<X>(
  subject: Subject<X>,
): <T extends CommandType>(spec: CommandSpec<T, X>) => CommandDef<T> {
  return (spec) => ({ ...spec, subject: subject as AnySubject });
}

export interface FactContext {
  readonly scenario: Scenario;
  readonly mark: Mark;
  readonly seat: SeatId;
  /** For facts that look back: a rewind and an undo. */
  readonly past: Past;
  readonly traits: Traits;
}

export interface FactDef<T extends EventType> {
  /** Applies the fact to the state, without running any rule. */
  fold(state: State, fact: EventOf<T>, context: FactContext): State;
  /** Whether an entry that begins with it may be undone as a slip. */
  readonly undoable: boolean;
  /** Its line in the timeline, made with the state after the fact; null if a reader would not miss it. */
  line(fact: EventOf<T>, state: State): Line | null;
}

/** Items of one kind in a view. */
export interface ItemDef<X = never, I extends object = object> {
  readonly subject: Subject<X> | AnySubject;
  /** The item as an audience sees it, without `can`; null if it does not exist for this audience. */
  make(viewing: Viewing, target: X, key: string): I | null;
  /** Keys of items that are shown although there is no item in the state yet. */
  standing?(viewing: Viewing): readonly string[];
  /** Keys of items that look different to this audience although their own state object has not changed. */
  touched?(viewing: Viewing, before: Viewing, changes: ChangedKeys): readonly string[];
  /** Whether this audience still sees the same, although the item's state object has changed. */
  isSame?(viewing: Viewing, before: State, key: string): boolean;
}
