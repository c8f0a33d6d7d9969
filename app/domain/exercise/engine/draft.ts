import type { Condition, FactReader, Scenario } from '../../scenario/compiled.ts';
import type { Entry, EntryText } from '../entries.ts';
import type { Past, Sender } from '../outcome.ts';
import type { State } from '../state.ts';
import type { Event, EventOf } from '../vocabulary.ts';
import type { Reasons } from './closing.ts';
import { factsOf } from './facts-of.ts';
import type { TextRef } from './fields.ts';
import type { Traits } from './traits.ts';

/**
 * An entry in the making. Every fact that is emitted is folded at once, so that the next rule sees its result. The
 * first fact is the move.
 */
export interface Draft {
  readonly scenario: Scenario;
  readonly seq: number;
  readonly at: number;
  readonly sender: Sender;
  readonly past: Past;
  readonly traits: Traits;
  readonly facts: FactReader;
  /** The state before this entry. */
  readonly before: State;
  state(): State;
  emit(event: Event): void;
  events(): readonly Event[];
  /** Stores a line of free text beside the log and gives its reference. */
  text(line: string): TextRef;
  texts(): readonly EntryText[];
  /** The next opening number; each call returns another one. */
  opening(): number;
  /** An id for something that this entry creates, made from `seq` and a count so that it is never random. */
  id(prefix: string): string;
  /** Whether a condition holds now. If it fails, it counts as false and a fact tells the operator. */
  holds(condition: Condition | undefined, item: string): boolean;
  /** Closes the open items of every kind when a round closes (`round`: its number) or play ends (null). */
  closeItems(before: State, given: Reasons, round: number | null): void;
  /** Folds an earlier entry into a state. */
  refold(before: State, entry: Entry): State;
}

/** What a draft needs from the engine. */
export interface DraftEngine {
  readonly traits: Traits;
  begin(state: State, entry: Pick<Entry, 'seq' | 'epoch' | 'at'>): State;
  apply(state: State, event: Event, isMove: boolean): State;
  closeItems(draft: Draft, before: State, given: Reasons, round: number | null): void;
  refold(before: State, entry: Entry): State;
}

export function draftOf(
  scenario: Scenario,
  before: State,
  sender: Sender,
  past: Past,
  epoch: number,
  engine: DraftEngine,
): Draft {
  const seq = before.seq + 1;
  const at = Math.max(sender.at, before.at);
  const events: Event[] = [];
  const texts: EntryText[] = [];
  let state = engine.begin(before, { seq, epoch, at });
  let opening = before.openings;
  let born = 0;
  const facts = factsOf(scenario, () => state);
  const errors: EventOf<'condition.failed'>[] = [];
  const add = (event: Event) => {
    events.push(event);
    state = engine.apply(state, event, events.length === 1);
    opening = Math.max(opening, state.openings);
  };
  const emit = (event: Event) => {
    add(event);
    for (const error of errors.splice(0)) add(error);
  };
  const draft: Draft = {
    scenario,
    seq,
    at,
    sender,
    past,
    traits: engine.traits,
    facts,
    before,
    state: () => state,
    emit,
    events: () => events,
    text: (line) => {
      const ref = `t${seq}-${texts.length + 1}`;
      texts.push({ ref, text: line, lang: sender.lang });
      return ref;
    },
    texts: () => texts,
    opening: () => {
      opening += 1;
      return opening;
    },
    id: (prefix) => {
      born += 1;
      return `${prefix}${seq}-${born}`;
    },
    holds: (condition, item) => {
      if (condition === undefined) return true;
      const result = condition.holds(facts);
      if (typeof result === 'boolean') return result;
      if (state.conditionErrors[item]?.error !== result.error) {
        const failed = { type: 'condition.failed', item, error: result.error } as const;
        // If a condition of the move itself fails, this fact has to wait: the first fact must be the move.
        if (events.length === 0) errors.push(failed);
        else add(failed);
      }
      return false;
    },
    closeItems: (then, given, round) => engine.closeItems(draft, then, given, round),
    refold: engine.refold,
  };
  return draft;
}
