import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export type ExpectationEvent = 'WATCH' | 'PROMPT' | 'MEET' | 'FAIL';

export const expectationChart = setup({ types: { events: {} as { type: ExpectationEvent } } }).createMachine({
  id: 'expectation',
  initial: 'dormant',
  states: {
    dormant: { on: { WATCH: 'watching' } },
    watching: { on: { PROMPT: 'prompted', MEET: 'met', FAIL: 'not-met' } },
    prompted: { on: { MEET: 'met', FAIL: 'not-met' } },
    met: { type: 'final' },
    'not-met': { type: 'final' },
  },
});
export const expectationTable = chartTable<typeof expectationChart, 'dormant'>(expectationChart);
export type ExpectationStatus = StatusIn<typeof expectationTable>;
