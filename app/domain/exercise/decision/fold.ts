import { statusAfter } from '../engine/chart-table.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import type { Mark } from '../engine/item.ts';
import { type Line, line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { lastRound } from '../round/last-round.ts';
import type { State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import { type DecisionEvent, decisionTable } from './chart.ts';
import { leaningFacts } from './fold-leaning.ts';
import type { DecisionItem } from './item.ts';

export const decisionFacts: KindDef<'decision'>['facts'] = {
  'decision.opened': {
    fold: (state, { decision: id, opening, options }, { mark }) =>
      put(state, 'decisions', id, {
        id,
        status: statusAfter(decisionTable, 'dormant', 'OPEN'),
        opening,
        options,
        opened: mark,
        seen: null,
        readBack: null,
        settled: null,
        deferred: null,
        lapsed: null,
        reopened: null,
        effective: null,
        extended: 0,
        dueRound: dueRoundOf(mark, state),
        earlier: [],
        seq: mark.seq,
      }),
    undoable: false,
    line: titled,
  },
  'decision.seen': {
    fold: (state, fact, { mark }) =>
      change(state, 'decisions', fact.decision, mark.seq, (item) => ({ seen: item.seen ?? mark })),
    undoable: false,
    line: () => null,
  },
  'decision.readBack': {
    fold: (state, fact, context) => {
      const { option, tell, languages, reason } = fact;
      return stepped(state, fact, context, 'READ_BACK', ({ seen }) => ({
        seen: seen ?? context.mark,
        readBack: { option, tell, languages, reason },
      }));
    },
    undoable: false,
    line: () => null,
  },
  'decision.readBackCancelled': {
    // It goes back to where the table came from.
    fold: (state, fact, context) => {
      const cameFrom = state.decisions[fact.decision]?.deferred ? 'RETURN' : 'CANCEL';
      return stepped(state, fact, context, cameFrom, () => ({ readBack: null }));
    },
    undoable: false,
    line: () => null,
  },
  'decision.confirmed': {
    fold: (state, fact, context) => {
      const { option, tell, languages, reason, by, late } = fact;
      const { mark } = context;
      return stepped(state, fact, context, by === 'table' ? 'CONFIRM' : 'RULE', ({ opening }) => ({
        readBack: null,
        reopened: null,
        settled: { option, tell, languages, reason, by, late, mark, opening },
      }));
    },
    undoable: true,
    line: ({ type, decision, option }) => line(type, { ...titleOf(decision), option: { option, decision } }),
  },
  'decision.deferred': {
    fold: (state, fact, context) => {
      const { trigger, reviewDay, late } = fact;
      const { mark } = context;
      return stepped(state, fact, context, 'DEFER', ({ seen }) => ({
        readBack: null,
        reopened: null,
        seen: seen ?? mark,
        deferred: { trigger, reviewDay, mark, late },
      }));
    },
    undoable: true,
    line: ({ type, decision, reviewDay }) => line(type, { ...titleOf(decision), reviewDay }),
  },
  'decision.takenBack': {
    fold: (state, fact, context) => stepped(state, fact, context, 'TAKE_BACK', anotherLife(fact)),
    undoable: false,
    line: titled,
  },
  'decision.reopened': {
    fold: (state, fact, context) => {
      const { mark } = context;
      return stepped(state, fact, context, 'REOPEN', (item) => ({
        ...anotherLife(fact)(item),
        // It begins again, with its own clock.
        seen: null,
        dueRound: dueRoundOf(mark, state),
        reopened: { reason: fact.reason, mark },
      }));
    },
    undoable: false,
    line: titled,
  },
  'decision.extended': {
    fold: (state, { decision, minutes }, { mark }) =>
      change(state, 'decisions', decision, mark.seq, (item) => ({ extended: item.extended + minutes })),
    undoable: false,
    line: () => null,
  },
  'decision.lapsed': {
    fold: (state, fact, context) =>
      stepped(state, fact, context, 'LAPSE', () => ({
        readBack: null,
        reopened: null,
        lapsed: { reason: fact.reason, mark: context.mark },
      })),
    undoable: false,
    line: titled,
  },
  'decision.carried': {
    fold: (state, { decision }, { mark }) =>
      change(state, 'decisions', decision, mark.seq, (item) => ({ dueRound: item.dueRound + 1 })),
    undoable: false,
    line: () => null,
  },
  'decision.tookEffect': {
    fold: (state, { decision }, { mark }) =>
      change(state, 'decisions', decision, mark.seq, () => ({ effective: mark })),
    undoable: false,
    line: () => null,
  },
  ...leaningFacts,
};

/** The decision after a step of its chart. */
function stepped(
  state: State,
  { decision }: { readonly decision: string },
  { mark }: FactContext,
  event: DecisionEvent,
  changes: (item: DecisionItem) => Partial<DecisionItem>,
): State {
  return change(state, 'decisions', decision, mark.seq, (item) => ({
    ...changes(item),
    status: statusAfter(decisionTable, item.status, event),
  }));
}

/** Taken back or opened again: nothing of the life before counts any more. */
function anotherLife({ opening }: { readonly opening: number }) {
  return ({ settled, earlier }: DecisionItem): Partial<DecisionItem> => ({
    opening,
    readBack: null,
    settled: null,
    lapsed: null,
    effective: null,
    deferred: null,
    earlier: settled ? [...earlier, settled] : earlier,
  });
}

/** What opens between two rounds is due in the next one. */
function dueRoundOf(mark: Mark, state: State): number {
  return mark.round ?? lastRound(state) + 1;
}

const titleOf = (id: string) => ({ decision: { title: id, table: 'decisions' } }) as const;

function titled({
  type,
  decision,
}: EventOf<'decision.opened' | 'decision.takenBack' | 'decision.reopened' | 'decision.lapsed'>): Line {
  return line(type, titleOf(decision));
}
