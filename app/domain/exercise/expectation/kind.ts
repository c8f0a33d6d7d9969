import type { Expectation } from '../../scenario/compiled.ts';
import type { ItemDef, KindDef, Subject } from '../engine/define.ts';
import { momentOf, seesAll, since, type Viewing } from '../engine/viewing.ts';
import { expectationChart } from './chart.ts';
import { expectationFacts } from './fold.ts';
import type { ExpectationItem } from './item.ts';
import { closeExpectations, expectationCloses, lastRoundOf, settleExpectations } from './settle.ts';

interface ExpectationTarget {
  readonly expectation: Expectation;
  readonly item: ExpectationItem;
}

const expectationSubject: Subject<ExpectationTarget> = {
  kind: 'expectation',
  find: ({ scenario, state }, key) => {
    const expectation = scenario.expectations.get(key);
    const item = state.expectations[key];
    return expectation && item ? { expectation, item } : undefined;
  },
};

/** Expectations are silent: no table ever sees what is expected of it. */
function viewExpectation(viewing: Viewing, { expectation, item }: ExpectationTarget) {
  if (!seesAll(viewing)) return null;
  return {
    role: expectation.role,
    title: viewing.look.book.text(`expectations.${expectation.id}.title`),
    status: item.status,
    opening: item.opening,
    contingency: expectation.contingency,
    dueRound: lastRoundOf(expectation),
    watched: momentOf(item.watched),
    prompted: momentOf(item.prompted),
    met: momentOf(item.met),
    notMet: item.notMet && { reason: item.notMet.reason, when: momentOf(item.notMet.mark) },
    ...since(viewing, item.prompted ?? item.watched),
    closes: expectationCloses(viewing.state, expectation, item),
  };
}

/** An act that should come without a prompt. */
export const expectation = {
  commands: {},
  facts: expectationFacts,
  items: {
    expectation: {
      subject: expectationSubject,
      make: viewExpectation,
      // Somebody may have sat down at a table that was empty.
      touched: ({ state }, before) =>
        state.seats === before.state.seats ? [] : Object.keys(state.expectations),
    } satisfies ItemDef<ExpectationTarget>,
  },
  collections: { expectations: { keeps: 'script', undoes: true, item: 'expectation' } },
  statuses: Object.keys(expectationChart.states),
  isSilent: true,
  settle: settleExpectations,
  close: closeExpectations,
} as const satisfies KindDef<'expectation'>;
