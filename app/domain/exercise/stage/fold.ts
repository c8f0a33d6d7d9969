import { startingCaseload } from '../../caseload/effects.ts';
import { statusAfter } from '../engine/chart-table.ts';
import type { KindDef } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { change } from '../engine/put.ts';
import { stageTable } from './chart.ts';

export const stageFacts: KindDef<'stage'>['facts'] = {
  'exercise.created': {
    fold: (state, { type: _type, ...meta }) => ({ ...state, meta }),
    undoable: false,
    line: () => null,
  },
  'exercise.briefed': {
    fold: (state) => ({ ...state, stage: statusAfter(stageTable, state.stage, 'BRIEF') }),
    undoable: false,
    line: () => null,
  },
  'exercise.started': {
    fold: (state, { story }, { scenario, mark }) => ({
      ...state,
      ...(scenario.caseload ? startingCaseload(scenario.caseload, mark.seq) : {}),
      stage: statusAfter(stageTable, state.stage, 'START'),
      caseloadAt: story,
      clock: {
        ...state.clock,
        running: true,
        since: mark.at,
        story,
        horizon: story,
        stopped: null,
      },
    }),
    undoable: false,
    line: ({ type }) => line(type),
  },
  'exercise.ended': {
    fold: (state, { rest }, { mark }) => ({
      ...state,
      ...(state.round === null || rest === undefined
        ? {}
        : change(state, 'rounds', String(state.round), mark.seq, () => ({ rest }))),
      stage: statusAfter(stageTable, state.stage, 'END'),
      round: null,
      wentBack: null,
    }),
    undoable: false,
    line: ({ type }) => line(type),
  },
  'debrief.opened': {
    fold: (state) => ({ ...state, stage: statusAfter(stageTable, state.stage, 'DEBRIEF'), wentBack: null }),
    undoable: false,
    line: () => null,
  },
  'exercise.closed': {
    fold: (state) => ({ ...state, stage: statusAfter(stageTable, state.stage, 'CLOSE') }),
    undoable: false,
    line: () => null,
  },
  forked: {
    fold: (state, { from, seq }) => ({ ...state, forkedFrom: { exercise: from, seq } }),
    undoable: false,
    line: () => null,
  },
};
