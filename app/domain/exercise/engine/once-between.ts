import type { Scenario } from '../../scenario/compiled.ts';
import type { State } from '../state.ts';
import type { Viewing } from './viewing.ts';

/**
 * Computes once what differs between two states, because it is the same for every audience. It is cached under the
 * earlier state: under the later one, every state would keep all earlier ones alive.
 */
export function onceBetween<T>(
  find: (scenario: Scenario, before: State, after: State) => T,
): (viewing: Viewing, before: Viewing) => T {
  const known = new WeakMap<State, { readonly after: State; readonly found: T }>();
  return ({ scenario, state: after }, { state: before }) => {
    const last = known.get(before);
    if (last?.after === after) return last.found;
    const found = find(scenario, before, after);
    known.set(before, { after, found });
    return found;
  };
}
