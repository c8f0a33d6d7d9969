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

/**
 * Looks back by folding from the nearest earlier state that was asked for. Those states are kept because an undo in
 * the log looks back itself: otherwise, the time would double with every undo. No other states are kept, because a
 * long log would fill the memory.
 */
export function pastOf(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): Past {
  const kept = new Map<number, State>([[0, initialState(exercise)]]);
  const past: Past = {
    state(seq) {
      const known = kept.get(seq);
      if (known) return known;
      const from = Math.max(...[...kept.keys()].filter((at) => at < seq));
      const base = kept.get(from) ?? initialState(exercise);
      const state = entries
        .slice(from, seq)
        .reduce((before, entry) => evolve(scenario, before, entry, past), base);
      kept.set(seq, state);
      return state;
    },
    entry: (seq) => entries[seq - 1],
  };
  return past;
}
