import type { ItemDef, KindDef } from '../engine/define.ts';
import { put } from '../engine/put.ts';
import { seesAll } from '../engine/viewing.ts';
import type { ConditionErrorItem } from './item.ts';

/** A condition of the scenario that could not be evaluated: it counts as false, and those who steer are told. */
export const condition = {
  commands: {},
  facts: {
    'condition.failed': {
      fold: (state, { item, error }, { mark }) =>
        put(state, 'conditionErrors', item, { item, error, seq: mark.seq }),
      undoable: false,
      line: () => null,
    },
  },
  items: {
    'condition-error': {
      subject: { kind: 'condition-error', find: ({ state }, key) => state.conditionErrors[key] },
      make: (viewing, { item, error }) => (seesAll(viewing) ? { item, error } : null),
    } satisfies ItemDef<ConditionErrorItem>,
  },
  collections: { conditionErrors: { keeps: 'script', undoes: false, item: 'condition-error' } },
  statuses: [],
} as const satisfies KindDef<'condition'>;
