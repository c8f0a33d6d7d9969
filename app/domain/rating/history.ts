import type { ExerciseId } from '#app/domain/shared/ids.ts';
import { markAt } from '../exercise/clock/clocks.ts';
import { factsOf } from '../exercise/engine/facts-of.ts';
import type { Mark } from '../exercise/engine/item.ts';
import type { Entry } from '../exercise/entries.ts';
import { evolve } from '../exercise/evolve.ts';
import { initialState } from '../exercise/initial-state.ts';
import type { Past } from '../exercise/outcome.ts';
import { isEffective } from '../exercise/past/rewind.ts';
import { isPlayedByPeople } from '../exercise/seat/sat-at.ts';
import type { State } from '../exercise/state.ts';
import type { Condition, FactReader, Scenario } from '../scenario/compiled.ts';

/** The exercise as it stood after an entry. */
export interface Step {
  readonly entry: Entry;
  readonly state: State;
  readonly mark: Mark;
  /** False: the entry lies on a branch that a rewind left. */
  readonly effective: boolean;
}

/** A log with the state after each entry, so that "first true" and "held at that time" can be asked. */
export interface History {
  /** Every entry, abandoned branches included. */
  readonly all: readonly Step[];
  /** Effective entries only, in order. */
  readonly steps: readonly Step[];
  readonly final: State;
  /** As play ended; null while it goes on. */
  readonly ended: Step | null;
  /** When play began; null before STARTEX. */
  readonly started: Step | null;
  /** Whether people played the party. Who sat down after the end of play reads what others did. */
  isPlayedByPeople(party: string): boolean;
  /** An error of a condition is *false*, as in play. */
  holds(condition: Condition, state: State): boolean;
  /** First entry from `from` on after which it held. */
  firstHeld(condition: Condition, from: number): Step | null;
  /** Start of the unbroken stretch that lasts to the end. */
  heldSince(condition: Condition): Step | null;
  /** Whether it held at any time from `from` until just before `until`. */
  heldWithin(condition: Condition, from: number, until: number): boolean;
  /** The effective state just before entry `seq`. */
  before(seq: number): State;
}

/** Folds the log step by step. Runs no rule: what stands in the entries is what happened. */
export function historyOf(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): History {
  const first = initialState(exercise);
  const states = new Map<number, State>([[0, first]]);
  const stateAt = (seq: number): State => states.get(seq) ?? first;
  const past: Past = { state: stateAt, entry: (seq) => entries[seq - 1] };
  let final = first;
  for (const entry of entries) {
    final = evolve(scenario, final, entry, past);
    states.set(entry.seq, final);
  }
  const all = entries.map((entry): Step => {
    const state = stateAt(entry.seq);
    return {
      entry,
      state,
      mark: markAt(state, entry.seq, entry.at),
      effective: isEffective(final, entry.seq),
    };
  });
  return readerOf(scenario, all, final, first);
}

function readerOf(scenario: Scenario, all: readonly Step[], final: State, first: State): History {
  const steps = all.filter((step) => step.effective);
  const readers = new WeakMap<State, FactReader>();
  const holds = (condition: Condition, state: State): boolean => {
    const reader = readers.get(state) ?? factsOf(scenario, () => state);
    readers.set(state, reader);
    return condition.holds(reader) === true;
  };
  const stepWith = (type: 'exercise.started' | 'exercise.ended'): Step | null =>
    steps.find((step) => step.entry.events.some((event) => event.type === type)) ?? null;
  const ended = stepWith('exercise.ended');
  const before = (seq: number): State => steps.findLast((step) => step.entry.seq < seq)?.state ?? first;
  return {
    all,
    steps,
    final,
    ended,
    started: stepWith('exercise.started'),
    isPlayedByPeople: (party) => isPlayedByPeople(final, party, ended?.entry.seq),
    holds,
    before,
    firstHeld: (condition, from) =>
      steps.find((step) => step.entry.seq >= from && holds(condition, step.state)) ?? null,
    heldSince: (condition) => {
      const broken = steps.findLastIndex((step) => !holds(condition, step.state));
      return steps[broken + 1] ?? null;
    },
    heldWithin: (condition, from, until) =>
      steps.some(
        ({ entry, state }) =>
          entry.seq >= from && (entry.seq < until || entry.seq === from) && holds(condition, state),
      ),
  };
}
