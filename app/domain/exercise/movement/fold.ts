import { statusAfter } from '../engine/chart-table.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import { type Line, line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import type { State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import { type MovementEvent, movementTable } from './chart.ts';
import type { MovementItem } from './item.ts';

export const movementFacts: KindDef<'movement'>['facts'] = {
  'movement.opened': {
    fold: (state, { movement: id, opening }, { mark }) =>
      put(state, 'movements', id, {
        id,
        status: statusAfter(movementTable, 'dormant', 'OPEN'),
        opening,
        squares: {},
        turns: [],
        opened: mark,
        settled: null,
        seq: mark.seq,
      }),
    undoable: false,
    line: titled,
  },
  'square.turned': {
    fold: (state, { movement, square, to, simulated }, { mark }) =>
      change(state, 'movements', movement, mark.seq, (item) => ({
        squares: { ...item.squares, [square]: to },
        turns: [...item.turns, { square, to, mark, ...simulatedIn(simulated) }],
      })),
    undoable: false,
    line: ({ type, movement, square, to }) =>
      to === 'waiting' ? null : line(`${type}.${to}`, { ...titleOf(movement), square: { square, movement } }),
  },
  'movement.readied': {
    fold: (state, fact, context) => stepped(state, fact, context, 'READY'),
    undoable: false,
    line: () => null,
  },
  'movement.unreadied': {
    fold: (state, fact, context) => stepped(state, fact, context, 'UNREADY'),
    undoable: false,
    line: () => null,
  },
  'movement.departed': {
    fold: (state, fact, context) =>
      stepped(state, fact, context, 'DEPART', { settled: context.mark, ...simulatedIn(fact.simulated) }),
    undoable: false,
    line: titled,
  },
  'movement.held': {
    fold: (state, fact, context) => stepped(state, fact, context, 'HOLD'),
    undoable: true,
    line: titled,
  },
  'movement.resumed': {
    fold: (state, fact, context) => stepped(state, fact, context, 'RESUME'),
    undoable: true,
    line: () => null,
  },
  'movement.failed': {
    fold: (state, fact, context) => stepped(state, fact, context, 'FAIL', { settled: context.mark }),
    undoable: false,
    line: titled,
  },
};

function stepped(
  state: State,
  { movement }: { readonly movement: string },
  { mark }: FactContext,
  event: MovementEvent,
  changes: Partial<MovementItem> = {},
): State {
  return change(state, 'movements', movement, mark.seq, ({ status }) => ({
    ...changes,
    status: statusAfter(movementTable, status, event),
  }));
}

const simulatedIn = (simulated: true | undefined) => (simulated ? { simulated } : {});

const titleOf = (id: string) => ({ movement: { title: id, table: 'movements' } }) as const;

function titled({
  type,
  movement,
}: EventOf<'movement.opened' | 'movement.departed' | 'movement.held' | 'movement.failed'>): Line {
  return line(type, titleOf(movement));
}
