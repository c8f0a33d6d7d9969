import { setup } from 'xstate';
import { chartTable } from '../engine/chart-table.ts';
import type { PhaseStatus, RoundStatus } from './item.ts';

export const roundChart = setup({ types: { events: {} as { type: 'OPEN' | 'CLOSE' } } }).createMachine({
  id: 'round',
  initial: 'ahead',
  states: { ahead: { on: { OPEN: 'open' } }, open: { on: { CLOSE: 'closed' } }, closed: { type: 'final' } },
});
export const roundTable = chartTable<RoundStatus | 'ahead', 'OPEN' | 'CLOSE', RoundStatus>(roundChart);

/** One region of the exercise's chart, by itself: phases run beside each other. */
export const phaseChart = setup({ types: { events: {} as { type: 'START' | 'END' } } }).createMachine({
  id: 'phase',
  initial: 'waiting',
  states: {
    waiting: { on: { START: 'active' } },
    active: { on: { END: 'ended' } },
    ended: { type: 'final' },
  },
});
export const phaseTable = chartTable<PhaseStatus, 'START' | 'END'>(phaseChart);
