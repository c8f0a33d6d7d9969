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
  missing: ({ scenario }, key, party) => {
    const owner = scenario.decisions.get(key)?.role;
    // Without a party: the operator, who knows the whole scenario.
    const isKnown = owner !== undefined && (party === '' || party === owner);
    return isKnown ? reject('decision-not-open', { decision: key }) : undefined;
  },
  openingOf: ({ item }) => item.opening,
};
