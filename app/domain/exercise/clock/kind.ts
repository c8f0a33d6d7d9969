import { reject } from '#app/domain/shared/rejection.ts';
import { lapseByTimer } from '../decision/lapse-timers.ts';
import { statusAfter, stepOf } from '../engine/chart-table.ts';
import { commandsOn, type ItemDef, type KindDef, type Subject } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { change, drop, put } from '../engine/put.ts';
import { NOBODY, STEERING } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { seesAll, type Viewing } from '../engine/viewing.ts';
import { lastRound } from '../round/last-round.ts';
import { advanceTo, jumpStory } from '../round/open-round.ts';
import { stageTable } from '../stage/chart.ts';
import { onExercise } from '../stage/subject.ts';
import type { State } from '../state.ts';
import { timerChart, timerTable } from './chart.ts';
import { applyToClock, storyAt } from './clocks.ts';
import type { TimerItem } from './item.ts';
import { settleTimers } from './settle.ts';

const timerSubject: Subject<TimerItem> = {
  kind: 'timer',
  find: ({ state }, key) => state.timers[key],
  missing: ({ state }) => inPlay(state) ?? reject('moved-on'),
  openingOf: ({ opening }) => opening,
};

const commands: KindDef<'clock'>['commands'] = {
  'story.advance': onExercise({
    moves: ['story.jumped'],
    by: STEERING,
    acts: 'seat',
    stage: inPlay,
    decide: (draft, { to: day }, state) => {
      const to = Math.round(day * 1440);
      const end = Math.round((draft.scenario.rounds[lastRound(state)]?.until ?? 0) * 1440);
      if (to <= storyAt(state.clock, draft.at) || to > end)
        return reject('round-not-next', { round: lastRound(state), rounds: end / 1440 });
      jumpStory(draft, to, Math.max(to, state.clock.horizon), state.clock.rate);
      return undefined;
    },
  }),
  /** The clock's own entry, for a timer that is due. Whatever waits for it follows when the rules settle. */
  'timer.fire': commandsOn(timerSubject)({
    moves: ['timer.fired'],
    by: NOBODY,
    acts: 'server',
    // If a pause came first, the timer is due again when play continues.
    stage: inPlay,
    key: ({ timer }) => timer,
    guard: (_asking, { status }) =>
      stepOf(timerTable, status, 'FIRE') === undefined ? reject('moved-on') : undefined,
    decide: (draft, { timer, opening }) => {
      draft.emit({ type: 'timer.fired', timer, opening });
      advanceTo(draft, storyAt(draft.before.clock, draft.at));
      lapseByTimer(draft, timer);
      return undefined;
    },
  }),
};

/** A stop during play pauses it; the one that comes with the end of play does not change the stage. */
const stageAfterStop = ({ stage }: State) =>
  stage === 'running' ? statusAfter(stageTable, stage, 'PAUSE') : stage;

const facts: KindDef<'clock'>['facts'] = {
  'clock.started': {
    fold: (state, fact, { mark }) => ({
      ...state,
      stage: statusAfter(stageTable, state.stage, 'RESUME'),
      clock: applyToClock(state.clock, fact, mark.at),
    }),
    undoable: false,
    line: () => null,
  },
  'clock.stopped': {
    fold: (state, fact, { mark }) => ({
      ...state,
      stage: stageAfterStop(state),
      clock: applyToClock(state.clock, fact, mark.at),
    }),
    undoable: false,
    line: ({ type, reason }) => (reason === 'ended' ? null : line(`${type}.${reason}`)),
  },
  'clock.heldAt': {
    fold: (state, fact, { mark }) => ({
      ...state,
      stage: stageAfterStop(state),
      clock: applyToClock(state.clock, fact, mark.at),
    }),
    undoable: false,
    line: ({ type }) => line(type),
  },
  'story.jumped': {
    fold: (state, fact, { mark }) => ({ ...state, clock: applyToClock(state.clock, fact, mark.at) }),
    undoable: false,
    line: () => null,
  },
  'timer.armed': {
    fold: (state, { timer, opening, clock, due }, { mark }) =>
      put(state, 'timers', timer, {
        key: timer,
        opening,
        clock,
        due,
        status: statusAfter(timerTable, state.timers[timer]?.status ?? 'unarmed', 'ARM'),
        seq: mark.seq,
      }),
    undoable: false,
    line: () => null,
  },
  'timer.fired': {
    fold: (state, { timer }, { mark }) =>
      change(state, 'timers', timer, mark.seq, ({ status }) => ({
        status: statusAfter(timerTable, status, 'FIRE'),
      })),
    undoable: false,
    line: () => null,
  },
  'timer.disarmed': {
    fold: (state, { timer }) => drop(state, 'timers', timer),
    undoable: false,
    line: () => null,
  },
};

function viewTimer(viewing: Viewing, { clock, due, status, opening }: TimerItem) {
  return seesAll(viewing) ? { clock, due, status, opening } : null;
}

/** The clocks of story and play, and the timers that wait for a moment of either. */
export const clock = {
  commands,
  facts,
  items: { timer: { subject: timerSubject, make: viewTimer } satisfies ItemDef<TimerItem> },
  collections: { timers: { keeps: 'script', undoes: true, item: 'timer' } },
  statuses: Object.keys(timerChart.states),
  settle: settleTimers,
} as const satisfies KindDef<'clock'>;
