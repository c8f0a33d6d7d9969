import { statusAfter } from '../engine/chart-table.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import { type Line, line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import type { State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import { type ExpectationEvent, expectationTable } from './chart.ts';
import type { ExpectationItem } from './item.ts';

export const expectationFacts: KindDef<'expectation'>['facts'] = {
  'expectation.watched': {
    fold: (state, { expectation: id, opening }, { mark }) =>
      put(state, 'expectations', id, {
        id,
        status: statusAfter(expectationTable, 'dormant', 'WATCH'),
        opening,
        watched: mark,
        prompted: null,
        met: null,
        by: null,
        notMet: null,
        seq: mark.seq,
      }),
    undoable: false,
    line: () => null,
  },
  'expectation.prompted': {
    fold: (state, fact, context) => stepped(state, fact, context, 'PROMPT', { prompted: context.mark }),
    undoable: false,
    line: titled,
  },
  'expectation.met': {
    fold: (state, fact, context) => stepped(state, fact, context, 'MEET', { met: context.mark, by: fact.by }),
    undoable: false,
    line: titled,
  },
  'expectation.notMet': {
    fold: (state, fact, context) =>
      stepped(state, fact, context, 'FAIL', { notMet: { reason: fact.reason, mark: context.mark } }),
    undoable: false,
    line: titled,
  },
};

function stepped(
  state: State,
  { expectation }: { readonly expectation: string },
  { mark }: FactContext,
  event: ExpectationEvent,
  changes: Partial<ExpectationItem>,
): State {
  return change(state, 'expectations', expectation, mark.seq, ({ status }) => ({
    ...changes,
    status: statusAfter(expectationTable, status, event),
  }));
}

function titled({
  type,
  expectation,
}: EventOf<'expectation.prompted' | 'expectation.met' | 'expectation.notMet'>): Line {
  return line(type, { expectation: { title: expectation, table: 'expectations' } });
}
