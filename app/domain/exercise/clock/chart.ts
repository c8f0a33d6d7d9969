import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export const timerChart = setup({ types: { events: {} as { type: 'ARM' | 'FIRE' } } }).createMachine({
  id: 'timer',
  initial: 'unarmed',
  // The minutes of a decision that is opened again start anew.
  states: {
    unarmed: { on: { ARM: 'armed' } },
    armed: { on: { FIRE: 'fired' } },
    fired: { on: { ARM: 'armed' } },
  },
});
export const timerTable = chartTable<typeof timerChart, 'unarmed'>(timerChart);
export type TimerStatus = StatusIn<typeof timerTable>;
