import type { ExerciseId } from '#app/domain/shared/ids.ts';
import type { Scenario } from '../scenario/compiled.ts';
import type { Entry } from './entries.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import type { Past } from './outcome.ts';
import type { State } from './state.ts';

/** The state that a log makes. Any prefix of a log is a valid log. */
export function fold(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): State {
  const past = pastOf(scenario, exercise, entries);
  return entries.reduce((state, entry) => evolve(scenario, state, entry, past), initialState(exercise));
}

/** Looks back by folding the prefix again: rewinds are rare, and a prefix costs a few milliseconds. */
export function pastOf(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): Past {
  return {
    state: (seq) => fold(scenario, exercise, entries.slice(0, seq)),
    entry: (seq) => entries[seq - 1],
  };
}
