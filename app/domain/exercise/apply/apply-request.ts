import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { EventOf } from '../events.ts';
import type { Mark, RequestItem, RequestStep } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type RequestFact = EventOf<
  | 'request.sent'
  | 'request.acknowledged'
  | 'request.reminded'
  | 'request.agreed'
  | 'request.countered'
  | 'request.refused'
  | 'request.withdrawn'
  | 'request.lapsed'
  | 'request.takenBack'
>;

export function applyRequest(state: State, event: RequestFact, mark: Mark): State {
  if (event.type === 'request.sent') {
    const { type: _type, request: id, note, ...sent } = event;
    const item: RequestItem = {
      ...sent,
      id,
      status: 'sent',
      turn: event.to,
      conditions: [],
      sent: mark,
      steps: [step('sent', event.from, mark, { fields: event.fields, note })],
      lapsed: null,
      seq: mark.seq,
    };
    return { ...put(state, 'requests', id, item), openings: Math.max(state.openings, event.opening) };
  }
  const changed = change(state, 'requests', event.request, mark.seq, (item) => changesOf(item, event, mark));
  return 'opening' in event ? { ...changed, openings: Math.max(changed.openings, event.opening) } : changed;
}

function changesOf(
  item: RequestItem,
  event: Exclude<RequestFact, { type: 'request.sent' }>,
  mark: Mark,
): Partial<RequestItem> {
  const add = (one: RequestStep) => [...item.steps, one];
  switch (event.type) {
    case 'request.acknowledged': {
      const { by, revertDay, simulated, opening } = event;
      return {
        status: 'acknowledged',
        opening,
        steps: add(step('acknowledged', by, mark, { revertDay, simulated })),
      };
    }
    case 'request.reminded':
      return { steps: add(step('reminded', item.from, mark, {})) };
    case 'request.agreed': {
      const { by, conditions, note, simulated } = event;
      return {
        status: 'agreed',
        turn: null,
        conditions,
        steps: add(step('agreed', by, mark, { conditions, note, simulated })),
      };
    }
    case 'request.countered': {
      const { by, conditions, fields, note, simulated, opening } = event;
      return {
        status: 'countered',
        opening,
        turn: by === item.from ? item.to : item.from,
        fields: { ...item.fields, ...fields },
        conditions,
        steps: add(step('countered', by, mark, { conditions, fields, note, simulated })),
      };
    }
    case 'request.refused': {
      const { by, refusal, note, simulated } = event;
      return {
        status: 'refused',
        turn: null,
        steps: add(step('refused', by, mark, { refusal, note, simulated })),
      };
    }
    case 'request.withdrawn':
      return { status: 'withdrawn', turn: null, steps: add(step('withdrawn', item.from, mark, {})) };
    case 'request.lapsed':
      return {
        status: 'lapsed',
        turn: null,
        lapsed: event.reason,
        steps: add(step('lapsed', item.turn ?? item.to, mark, {})),
      };
    case 'request.takenBack':
      return {
        status: 'acknowledged',
        opening: event.opening,
        turn: event.by,
        conditions: [],
        steps: add(step('taken-back', event.by, mark, {})),
      };
    default:
      return assertNever(event);
  }
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
