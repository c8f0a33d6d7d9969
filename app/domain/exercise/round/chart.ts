import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export const roundChart = setup({ types: { events: {} as { type: 'OPEN' | 'CLOSE' } } }).createMachine({
  id: 'round',
  initial: 'ahead',
  states: { ahead: { on: { OPEN: 'open' } }, open: { on: { CLOSE: 'closed' } }, closed: { type: 'final' } },
});
export const roundTable = chartTable<typeof roundChart, 'ahead'>(roundChart);
export type RoundStatus = StatusIn<typeof roundTable>;

/** One phase by itself, which is a region of the exercise's chart: phases run in parallel. */
export const phaseChart = setup({ types: { events: {} as { type: 'START' | 'END' } } }).createMachine({
  id: 'phase',
  initial: 'waiting',
  states: {
    waiting: { on: { START: 'active' } },
    active: { on: { END: 'ended' } },
    ended: { type: 'final' },
  },
});
export const phaseTable = chartTable(phaseChart);
export type PhaseStatus = StatusIn<typeof phaseTable>;
