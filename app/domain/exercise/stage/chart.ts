import { type AnyStateMachine, type StateValue, setup, transition } from 'xstate';
import type { ChartTable } from '../engine/chart-table.ts';

/** `STOP`: play stops for something that is not part of the exercise. */
const STAGE_EVENTS = [
  'BRIEF',
  'START',
  'PAUSE',
  'STOP',
  'RESUME',
  'END',
  'DEBRIEF',
  'RELEASE',
  'CLOSE',
] as const;
export type StageEvent = (typeof STAGE_EVENTS)[number];
export type ExerciseEvent = { type: StageEvent | `PHASE.START.${string}` | `PHASE.END.${string}` };

/**
 * The chart of a whole exercise, made from the scenario's phases. `play` has one region for the clock and one for
 * each phase, because phases overlap. ENDEX leaves `play`; its entry records where each phase stood.
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
              // Somebody may fall ill during the break.
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

/** Play counts as two stages, by whether its clock runs. */
const STAGES = [
  'lobby',
  'briefing',
  'running',
  'paused',
  'hot-wash',
  'debrief',
  'released',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** Without phases: they run inside play, and no stage depends on them. */
const stageChart = exerciseChart([]);

const stateValueOf = (stage: Stage): StateValue =>
  stage === 'running' || stage === 'paused' ? { play: { clock: stage } } : stage;

function stageOf(value: StateValue): Stage {
  if (typeof value === 'string') return value as Stage;
  const play = value['play'] as Readonly<Record<string, string>>;
  return play['clock'] === 'running' ? 'running' : 'paused';
}

/** The chart as a table: stage → event → next stage. XState is asked only once for each pair. */
export const stageTable = Object.fromEntries(
  STAGES.map((stage) => {
    const snapshot = stageChart.resolveState({ value: stateValueOf(stage), context: {} });
    const steps = STAGE_EVENTS.filter((type) => snapshot.can({ type })).map((type) => {
      const [next] = transition(stageChart, snapshot, { type });
      return [type, stageOf(next.value)];
    });
    return [stage, Object.fromEntries(steps)];
  }),
) as ChartTable<Stage, StageEvent>;
