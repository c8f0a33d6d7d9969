import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export type RedLineEvent = 'APPROACH' | 'CROSS' | 'REVERSE' | 'TAKE_EFFECT' | 'LIFT';

/** A line whose crossing was reversed in time can be approached again; an evaluator may lift any. */
export const redLineChart = setup({ types: { events: {} as { type: RedLineEvent } } }).createMachine({
  id: 'redLine',
  initial: 'clear',
  states: {
    clear: { on: { APPROACH: 'approached' } },
    approached: { on: { CROSS: 'crossed', LIFT: 'lifted' } },
    crossed: { on: { REVERSE: 'reversed', TAKE_EFFECT: 'effective', LIFT: 'lifted' } },
    reversed: { on: { APPROACH: 'approached', LIFT: 'lifted' } },
    effective: { on: { LIFT: 'lifted' } },
    // Lifting it again gives another reason.
    lifted: { on: { LIFT: 'lifted' } },
  },
});
export const redLineTable = chartTable<typeof redLineChart, 'clear'>(redLineChart);
export type RedLineStatus = StatusIn<typeof redLineTable>;
