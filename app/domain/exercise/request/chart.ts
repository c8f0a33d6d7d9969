import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export type RequestEvent =
  | 'SEND'
  | 'ACKNOWLEDGE'
  | 'REMIND'
  | 'AGREE'
  | 'COUNTER'
  | 'REFUSE'
  | 'WITHDRAW'
  | 'LAPSE'
  | 'TAKE_BACK';

/** Real answers are rarely yes or no: a holding reply and a counter are states of their own. */
export const requestChart = setup({ types: { events: {} as { type: RequestEvent } } }).createMachine({
  id: 'request',
  initial: 'drafted',
  states: {
    drafted: { on: { SEND: 'sent' } },
    sent: {
      on: {
        ACKNOWLEDGE: 'acknowledged',
        REMIND: 'sent',
        AGREE: 'agreed',
        COUNTER: 'countered',
        REFUSE: 'refused',
        WITHDRAW: 'withdrawn',
        LAPSE: 'lapsed',
      },
    },
    acknowledged: {
      on: {
        REMIND: 'acknowledged',
        AGREE: 'agreed',
        COUNTER: 'countered',
        REFUSE: 'refused',
        WITHDRAW: 'withdrawn',
        LAPSE: 'lapsed',
      },
    },
    // A counter hands the turn to the other side, who may counter again.
    countered: {
      on: {
        REMIND: 'countered',
        AGREE: 'agreed',
        COUNTER: 'countered',
        REFUSE: 'refused',
        WITHDRAW: 'withdrawn',
        LAPSE: 'lapsed',
      },
    },
    agreed: { on: { TAKE_BACK: 'acknowledged' } },
    refused: { on: { TAKE_BACK: 'acknowledged' } },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
  },
});
/** The event that an answer is in the chart. */
export const REPLY_EVENT = {
  acknowledge: 'ACKNOWLEDGE',
  agree: 'AGREE',
  'agree-with-conditions': 'AGREE',
  counter: 'COUNTER',
  refuse: 'REFUSE',
} as const satisfies Record<string, RequestEvent>;
export const requestTable = chartTable<typeof requestChart, 'drafted'>(requestChart);
export type RequestStatus = StatusIn<typeof requestTable>;
