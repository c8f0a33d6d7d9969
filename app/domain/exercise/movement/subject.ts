import type { Movement } from '../../scenario/compiled.ts';
import type { Subject } from '../engine/define.ts';
import type { MovementItem } from './item.ts';

export interface MovementTarget {
  readonly movement: Movement;
  readonly item: MovementItem;
}

export const movementSubject: Subject<MovementTarget> = {
  kind: 'movement',
  find: ({ scenario, state }, key) => {
    const movement = scenario.movements.get(key);
    const item = state.movements[key];
    return movement && item ? { movement, item } : undefined;
  },
  openingOf: ({ item }) => item.opening,
};
