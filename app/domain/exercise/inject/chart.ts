import { setup } from 'xstate';
import { chartTable, type StatusIn } from '../engine/chart-table.ts';

export type InjectEvent = 'OFFER' | 'RELEASE' | 'HOLD' | 'SKIP';

export const injectChart = setup({ types: { events: {} as { type: InjectEvent } } }).createMachine({
  id: 'inject',
  initial: 'pending',
  states: {
    pending: { on: { OFFER: 'offered', RELEASE: 'released', HOLD: 'held', SKIP: 'skipped' } },
    offered: { on: { RELEASE: 'released', HOLD: 'held', SKIP: 'skipped' } },
    held: { on: { RELEASE: 'released', OFFER: 'offered', SKIP: 'skipped' } },
    skipped: { on: { RELEASE: 'released' } },
    released: { type: 'final' },
  },
});
export const injectTable = chartTable(injectChart);
export type InjectStatus = StatusIn<typeof injectTable>;

export type DeliveryEvent = 'READ' | 'ACKNOWLEDGE' | 'RESEND';

/** A released inject at one table. */
export const deliveryChart = setup({
  types: { events: {} as { type: DeliveryEvent } },
}).createMachine({
  id: 'delivery',
  initial: 'delivered',
  states: {
    // If it is sent again, it counts as new at the table.
    delivered: { on: { READ: 'opened', ACKNOWLEDGE: 'acknowledged', RESEND: 'delivered' } },
    opened: { on: { ACKNOWLEDGE: 'acknowledged', RESEND: 'delivered' } },
    acknowledged: { on: { RESEND: 'delivered' } },
  },
});
export const deliveryTable = chartTable(deliveryChart);
export type DeliveryStatus = StatusIn<typeof deliveryTable>;
