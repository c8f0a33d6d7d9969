import { reject } from '#app/domain/shared/rejection.ts';
import type { Decision } from '../../scenario/compiled.ts';
import type { Subject } from '../engine/define.ts';
import type { DecisionItem } from './item.ts';

export interface DecisionTarget {
  readonly decision: Decision;
  readonly item: DecisionItem;
}

export const decisionSubject: Subject<DecisionTarget> = {
  kind: 'decision',
  find: ({ scenario, state }, key) => {
    const decision = scenario.decisions.get(key);
    const item = state.decisions[key];
    return decision && item ? { decision, item } : undefined;
  },
  missing: ({ scenario }, key) =>
    scenario.decisions.has(key)
      ? reject('decision-not-open', { decision: key })
      : reject('unknown-item', { item: key }),
  openingOf: ({ item }) => item.opening,
};
