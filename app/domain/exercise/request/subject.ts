import type { RequestKind } from '../../scenario/compiled.ts';
import type { Subject } from '../engine/define.ts';
import type { RequestItem } from './item.ts';

export interface RequestTarget {
  readonly kind: RequestKind;
  readonly item: RequestItem;
}

export const requestSubject: Subject<RequestTarget> = {
  kind: 'request',
  find: ({ scenario, state }, key) => {
    const item = state.requests[key];
    const kind = item && scenario.requests.get(item.kind);
    return item && kind ? { item, kind } : undefined;
  },
  openingOf: ({ item }) => item.opening,
};

/** A kind of request, which parties may send. */
export const requestKindSubject: Subject<RequestKind> = {
  kind: 'request-kind',
  find: ({ scenario }, key) => scenario.requests.get(key),
};
