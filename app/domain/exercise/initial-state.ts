import type { ExerciseId } from '#app/domain/shared/ids.ts';
import { COLLECTIONS } from './kinds.ts';
import type { Collection, State } from './state.ts';

/** The state before the first entry. */
export function initialState(exercise: ExerciseId): State {
  return {
    exercise,
    meta: {
      scenario: '',
      version: '',
      rules: '',
      rubric: '',
      texts: '',
      skin: '',
      language: 'en',
      pace: 'rounds',
      replies: 'rule',
      inPlay: [],
      objectives: [],
    },
    seq: 0,
    epoch: 0,
    at: 0,
    openings: 0,
    stage: 'lobby',
    clock: { running: false, play: 0, since: 0, story: 0, rate: 0, horizon: 0, stopped: null },
    caseloadAt: 0,
    round: null,
    released: null,
    effective: [[1, null]],
    wentBack: null,
    forkedFrom: null,
    undoable: [],
    moments: {},
    ...(Object.fromEntries(COLLECTIONS.map((name) => [name, {}])) as Record<
      Collection,
      Record<string, never>
    >),
  };
}
