import type { Inject } from '../../scenario/compiled.ts';
import type { Subject } from '../engine/define.ts';
import { type InjectItem, openingAt } from './item.ts';

export interface InjectTarget {
  readonly inject: Inject;
  /** Undefined before it was offered, held, skipped or released. */
  readonly item: InjectItem | undefined;
}

export const injectSubject: Subject<InjectTarget> = {
  kind: 'inject',
  find: ({ scenario, state }, key) => {
    const inject = scenario.injects.get(key);
    return inject && { inject, item: state.injects[key] };
  },
  openingOf: ({ item }, party) => item && openingAt(item, party),
};
