import { statusAfter } from '../engine/chart-table.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import type { State } from '../state.ts';
import { type RedLineEvent, redLineTable } from './chart.ts';
import type { RedLineItem } from './item.ts';
import { redLineKey } from './key.ts';

export const redLineFacts: KindDef<'red-line'>['facts'] = {
  'redLine.approached': {
    fold: (state, fact, { mark }) => {
      const { redLine: id, role, item } = fact;
      const key = redLineKey(fact);
      return put(state, 'redLines', key, {
        id,
        role,
        item,
        status: statusAfter(redLineTable, state.redLines[key]?.status ?? 'clear', 'APPROACH'),
        approached: mark,
        crossed: null,
        reversed: null,
        effective: null,
        called: null,
        lifted: null,
        seq: mark.seq,
      });
    },
    undoable: false,
    line: () => null,
  },
  'redLine.crossed': {
    fold: (state, fact, context) =>
      stepped(state, redLineKey(fact), context, 'CROSS', { crossed: context.mark, called: fact.called }),
    undoable: false,
    line: ({ type, role, redLine }) => line(type, { party: { party: role }, ...titleOf(redLine) }),
  },
  'redLine.reversed': {
    fold: (state, fact, context) =>
      stepped(state, redLineKey(fact), context, 'REVERSE', { reversed: context.mark }),
    undoable: false,
    line: ({ type, redLine }) => line(type, titleOf(redLine)),
  },
  'redLine.effective': {
    fold: (state, fact, context) =>
      stepped(state, redLineKey(fact), context, 'TAKE_EFFECT', { effective: context.mark }),
    undoable: false,
    line: () => null,
  },
  'redLine.lifted': {
    fold: (state, { redLine, reason }, context) =>
      Object.entries(state.redLines)
        .filter(([, { id }]) => id === redLine)
        .reduce((next, [key]) => stepped(next, key, context, 'LIFT', { lifted: reason }), state),
    undoable: false,
    line: ({ type, redLine }) => line(type, titleOf(redLine)),
  },
};

function stepped(
  state: State,
  key: string,
  { mark }: FactContext,
  event: RedLineEvent,
  changes: Partial<RedLineItem>,
): State {
  return change(state, 'redLines', key, mark.seq, ({ status }) => ({
    ...changes,
    status: statusAfter(redLineTable, status, event),
  }));
}

const titleOf = (id: string) => ({ redLine: { title: id, table: 'redLines' } }) as const;
