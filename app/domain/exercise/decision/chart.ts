import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

/** `RULE`: settled without a read-back, by a simulated role's rule or by an adjudicated free action. */
export type DecisionEvent =
  | 'OPEN'
  | 'READ_BACK'
  | 'CANCEL'
  | 'RETURN'
  | 'CONFIRM'
  | 'RULE'
  | 'DEFER'
  | 'LAPSE'
  | 'TAKE_BACK'
  | 'REOPEN';

export const decisionChart = setup({ types: { events: {} as { type: DecisionEvent } } }).createMachine({
  id: 'decision',
  initial: 'dormant',
  states: {
    dormant: { on: { OPEN: 'open' } },
    open: { on: { READ_BACK: 'read-back', RULE: 'confirmed', DEFER: 'deferred', LAPSE: 'lapsed' } },
    // CANCEL goes back to open, RETURN to deferred: where the table came from.
    'read-back': {
      on: {
        READ_BACK: 'read-back',
        CANCEL: 'open',
        RETURN: 'deferred',
        CONFIRM: 'confirmed',
        RULE: 'confirmed',
        DEFER: 'deferred',
        LAPSE: 'lapsed',
      },
    },
    // A deferral with a trigger is a decision: it does not lapse when its round closes.
    deferred: { on: { READ_BACK: 'read-back', RULE: 'confirmed', DEFER: 'deferred', REOPEN: 'open' } },
    confirmed: { on: { TAKE_BACK: 'open', REOPEN: 'open' } },
    lapsed: { on: { REOPEN: 'open' } },
  },
});
export const decisionTable = chartTable<typeof decisionChart, 'dormant'>(decisionChart);
export type DecisionStatus = StatusIn<typeof decisionTable>;
