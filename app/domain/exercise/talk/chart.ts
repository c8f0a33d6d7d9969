import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export type TalkEvent = 'NOTE' | 'CONFIRM' | 'DISPUTE';

export const talkChart = setup({ types: { events: {} as { type: TalkEvent } } }).createMachine({
  id: 'talk',
  initial: 'unsaid',
  states: {
    unsaid: { on: { NOTE: 'noted' } },
    noted: { on: { CONFIRM: 'confirmed', DISPUTE: 'disputed' } },
    confirmed: { type: 'final' },
    disputed: { type: 'final' },
  },
});
export const talkTable = chartTable<typeof talkChart, 'unsaid'>(talkChart);
export type SpokenStatus = StatusIn<typeof talkTable>;
