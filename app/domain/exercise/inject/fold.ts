import { statusAfter } from '../engine/chart-table.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import type { State } from '../state.ts';
import { type DeliveryEvent, deliveryTable, type InjectEvent, injectTable } from './chart.ts';
import type { InjectItem } from './item.ts';

export const injectFacts: KindDef<'inject'>['facts'] = {
  'inject.offered': {
    fold: (state, { inject }, context) => stepped(state, inject, context, 'OFFER'),
    undoable: false,
    line: () => null,
  },
  'inject.held': {
    fold: (state, { inject }, context) => stepped(state, inject, context, 'HOLD'),
    undoable: true,
    line: () => null,
  },
  'inject.skipped': {
    fold: (state, { inject }, context) => stepped(state, inject, context, 'SKIP'),
    undoable: true,
    line: ({ type, inject }) => line(type, { inject: { inject } }),
  },
  'inject.released': {
    fold: (state, { inject, opening, to }, context) =>
      stepped(state, inject, context, 'RELEASE', {
        opening,
        to,
        released: context.mark,
        tables: Object.fromEntries(
          to.map((role) => [role, { status: 'delivered', opened: null, acknowledged: null }]),
        ),
      }),
    undoable: true,
    line: ({ type, inject, to }) => line(type, { inject: { inject }, parties: { parties: to } }),
  },
  'inject.resent': {
    fold: (state, { inject, role, opening }, context) =>
      atTable(state, inject, role, context, 'RESEND', { opening }),
    undoable: true,
    line: ({ type, inject, role, reason }) =>
      line(type, { inject: { inject }, party: { party: role }, text: { text: reason } }),
  },
  'inject.opened': {
    fold: (state, { inject, role }, context) => atTable(state, inject, role, context, 'READ'),
    undoable: false,
    line: () => null,
  },
  'inject.acknowledged': {
    fold: (state, { inject, role }, context) => atTable(state, inject, role, context, 'ACKNOWLEDGE'),
    undoable: false,
    line: () => null,
  },
};

/** The inject after a step of its chart. Before its first step it has no item. */
function stepped(
  state: State,
  id: string,
  { mark }: FactContext,
  event: InjectEvent,
  more: Partial<InjectItem> = {},
): State {
  const status = statusAfter(injectTable, state.injects[id]?.status ?? 'pending', event);
  const fresh = { id, opening: 0, to: [], released: null, tables: {} };
  return put(state, 'injects', id, { ...fresh, ...more, status, seq: mark.seq });
}

function atTable(
  state: State,
  id: string,
  role: string,
  { mark }: FactContext,
  event: DeliveryEvent,
  more: { readonly opening?: number } = {},
): State {
  return change(state, 'injects', id, mark.seq, ({ tables }) => {
    const before = tables[role];
    if (before === undefined) throw new Error(`it never went to ${role}`);
    const status = statusAfter(deliveryTable, before.status, event);
    const table = {
      ...before,
      ...more,
      status,
      opened: before.opened ?? (event === 'RESEND' ? null : mark),
      acknowledged: before.acknowledged ?? (event === 'ACKNOWLEDGE' ? mark : null),
    };
    return { tables: { ...tables, [role]: table } };
  });
}
