import { statusAfter } from '../engine/chart-table.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import type { Mark } from '../engine/item.ts';
import { type Line, line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import type { State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import { type RequestEvent, requestTable } from './chart.ts';
import type { RequestItem, RequestStep } from './item.ts';

export const requestFacts: KindDef<'request'>['facts'] = {
  'request.sent': {
    fold: (state, { type: _type, request: id, note, ...sent }, { mark }) => {
      const item: RequestItem = {
        ...sent,
        id,
        status: statusAfter(requestTable, 'drafted', 'SEND'),
        turn: sent.to,
        conditions: [],
        sent: mark,
        steps: [step('sent', sent.from, mark, { fields: sent.fields, note })],
        lapsed: null,
        seq: mark.seq,
      };
      return put(state, 'requests', id, item);
    },
    undoable: true,
    line: ({ type, kind, from, to }) =>
      line(type, { party: { party: from }, other: { party: to }, request: titleOf(kind) }),
  },
  'request.acknowledged': {
    fold: (state, fact, context) =>
      took(
        state,
        fact,
        context,
        'ACKNOWLEDGE',
        ({ by, revertDay, note = null, simulated, opening }, mark) => ({
          opening,
          step: step('acknowledged', by, mark, { revertDay, note, simulated }),
        }),
      ),
    undoable: true,
    line: answered,
  },
  'request.reminded': {
    fold: (state, fact, context) =>
      took(state, fact, context, 'REMIND', (_fact, mark, item) => ({
        step: step('reminded', item.from, mark, {}),
      })),
    undoable: false,
    line: ofSender,
  },
  'request.agreed': {
    fold: (state, fact, context) =>
      took(state, fact, context, 'AGREE', ({ by, conditions, note, simulated }, mark) => ({
        turn: null,
        conditions,
        step: step('agreed', by, mark, { conditions, note, simulated }),
      })),
    undoable: true,
    line: answered,
  },
  'request.countered': {
    fold: (state, fact, context) =>
      took(
        state,
        fact,
        context,
        'COUNTER',
        ({ by, conditions, fields, note, simulated, opening }, mark, item) => ({
          opening,
          turn: by === item.from ? item.to : item.from,
          fields: { ...item.fields, ...fields },
          conditions,
          step: step('countered', by, mark, { conditions, fields, note, simulated }),
        }),
      ),
    undoable: true,
    line: answered,
  },
  'request.refused': {
    fold: (state, fact, context) =>
      took(state, fact, context, 'REFUSE', ({ by, refusal, note, simulated }, mark) => ({
        turn: null,
        step: step('refused', by, mark, { refusal, note, simulated }),
      })),
    undoable: true,
    line: answered,
  },
  'request.withdrawn': {
    fold: (state, fact, context) =>
      took(state, fact, context, 'WITHDRAW', (_fact, mark, item) => ({
        turn: null,
        step: step('withdrawn', item.from, mark, {}),
      })),
    undoable: false,
    line: ofSender,
  },
  'request.lapsed': {
    fold: (state, fact, context) =>
      took(state, fact, context, 'LAPSE', ({ reason }, mark, item) => ({
        turn: null,
        lapsed: reason,
        step: step('lapsed', item.turn ?? item.to, mark, {}),
      })),
    undoable: false,
    line: ofSender,
  },
  'request.takenBack': {
    fold: (state, fact, context) =>
      took(state, fact, context, 'TAKE_BACK', ({ by, opening, conditions = [] }, mark) => ({
        opening,
        turn: by,
        conditions,
        step: step('taken-back', by, mark, {}),
      })),
    undoable: false,
    line: answered,
  },
};

type Changes = Partial<RequestItem> & { readonly step: RequestStep };

/** The request after a step of its chart, which is added to its steps. */
function took<F extends { readonly request: string }>(
  state: State,
  fact: F,
  { mark }: FactContext,
  event: RequestEvent,
  changes: (fact: F, mark: Mark, item: RequestItem) => Changes,
): State {
  return change(state, 'requests', fact.request, mark.seq, (item) => {
    const { step: last, ...changed } = changes(fact, mark, item);
    const status = statusAfter(requestTable, item.status, event);
    return { ...changed, status, steps: [...item.steps, last] };
  });
}

function step(what: RequestStep['what'], by: string, mark: Mark, more: Partial<RequestStep>): RequestStep {
  return {
    what,
    by,
    mark,
    conditions: [],
    fields: {},
    refusal: null,
    revertDay: null,
    note: null,
    simulated: false,
    ...more,
  };
}

const titleOf = (kind: string) => ({ title: kind, table: 'requests' }) as const;

type Answer = EventOf<
  'request.acknowledged' | 'request.agreed' | 'request.countered' | 'request.refused' | 'request.takenBack'
>;

function answered({ type, by, request }: Answer, state: State): Line {
  const item = state.requests[request];
  const other = item?.from === by ? item.to : (item?.from ?? '');
  return line(type, {
    party: { party: by },
    other: { party: other },
    request: titleOf(item?.kind ?? request),
  });
}

function ofSender(
  { type, request }: EventOf<'request.reminded' | 'request.withdrawn' | 'request.lapsed'>,
  state: State,
): Line {
  const item = state.requests[request];
  return line(type, {
    party: { party: item?.from ?? '' },
    other: { party: item?.to ?? '' },
    request: titleOf(item?.kind ?? request),
  });
}
