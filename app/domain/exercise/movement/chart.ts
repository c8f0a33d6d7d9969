import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export type MovementEvent = 'OPEN' | 'READY' | 'UNREADY' | 'DEPART' | 'HOLD' | 'RESUME' | 'FAIL';

/** Each party's square is part of the item; the chart only knows whether all of them are green. */
export const movementChart = setup({ types: { events: {} as { type: MovementEvent } } }).createMachine({
  id: 'movement',
  initial: 'dormant',
  states: {
    dormant: { on: { OPEN: 'waiting' } },
    waiting: { on: { READY: 'ready', HOLD: 'held', FAIL: 'failed' } },
    ready: { on: { UNREADY: 'waiting', DEPART: 'departed', HOLD: 'held', FAIL: 'failed' } },
    held: { on: { RESUME: 'waiting', FAIL: 'failed' } },
    departed: { type: 'final' },
    failed: { type: 'final' },
  },
});
export const movementTable = chartTable<typeof movementChart, 'dormant'>(movementChart);
export type MovementStatus = StatusIn<typeof movementTable>;
