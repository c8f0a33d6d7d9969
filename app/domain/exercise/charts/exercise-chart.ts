import { type AnyStateMachine, type StateValue, setup, transition } from 'xstate';
import type { PhaseItem } from '../items.ts';
import type { Stage } from '../state.ts';

export type ExerciseEvent =
  | { type: 'BRIEF' }
  | { type: 'START' }
  | { type: 'PAUSE' }
  | { type: 'STOP' }
  | { type: 'RESUME' }
  | { type: 'END' }
  | { type: 'DEBRIEF' }
  | { type: 'RELEASE' }
  | { type: 'CLOSE' }
  | { type: `PHASE.START.${string}` }
  | { type: `PHASE.END.${string}` };

/**
 * The chart of a whole exercise, compiled from the scenario's phases: inside `play` one region runs the clock and one
 * region each phase, because phases overlap. ENDEX leaves `play`; where each phase stood is recorded by the entry.
 */
export function exerciseChart(phases: readonly string[]): AnyStateMachine {
  const regions = phases.map(
    (id) =>
      [
        id,
        {
          initial: 'waiting',
          states: {
            waiting: { on: { [`PHASE.START.${id}`]: 'active' } },
            active: { on: { [`PHASE.END.${id}`]: 'ended' } },
            ended: {},
          },
        },
      ] as const,
  );
  return setup({ types: { events: {} as ExerciseEvent } }).createMachine({
    id: 'exercise',
    initial: 'lobby',
    states: {
      lobby: { on: { BRIEF: 'briefing', START: 'play' } },
      briefing: { on: { START: 'play' } },
      play: {
        type: 'parallel',
        on: { END: 'hot-wash' },
        states: {
          clock: {
            initial: 'running',
            states: {
              running: { on: { PAUSE: 'paused', STOP: 'paused' } },
              // Somebody may be unwell in the break.
              paused: { on: { RESUME: 'running', STOP: 'paused' } },
            },
          },
          ...Object.fromEntries(regions),
        },
      },
      'hot-wash': { on: { DEBRIEF: 'debrief' } },
      // Ratings may be released cell by cell.
      debrief: { on: { RELEASE: 'released' } },
      released: { on: { RELEASE: 'released', CLOSE: 'closed' } },
      closed: { type: 'final' },
    },
  });
}

/** The chart's state value for what the exercise's state says. */
export function stateValueOf(
  stage: Stage,
  phases: Readonly<Record<string, PhaseItem>>,
  ids: readonly string[],
): StateValue {
  if (stage !== 'running' && stage !== 'paused') return stage;
  return {
    play: { clock: stage, ...Object.fromEntries(ids.map((id) => [id, phases[id]?.status ?? 'waiting'])) },
  };
}

export function stageOf(value: StateValue): Stage {
  if (typeof value === 'string') return value as Stage;
  const play = value['play'] as Readonly<Record<string, string>>;
  return play['clock'] === 'running' ? 'running' : 'paused';
}

/** The stage after the event, or undefined where the chart does not take it. */
export function exerciseStep(
  chart: AnyStateMachine,
  phases: readonly string[],
  state: { readonly stage: Stage; readonly phases: Readonly<Record<string, PhaseItem>> },
  event: ExerciseEvent,
): Stage | undefined {
  const snapshot = chart.resolveState({
    value: stateValueOf(state.stage, state.phases, phases),
    context: {},
  });
  if (!snapshot.can(event)) return undefined;
  const [next] = transition(chart, snapshot, event);
  return stageOf(next.value);
}
