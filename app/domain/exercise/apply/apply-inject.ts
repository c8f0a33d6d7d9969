import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { EventOf } from '../events.ts';
import type { InjectItem, Mark } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type InjectFact = EventOf<
  | 'inject.offered'
  | 'inject.released'
  | 'inject.held'
  | 'inject.skipped'
  | 'inject.opened'
  | 'inject.acknowledged'
>;

export function applyInject(state: State, event: InjectFact, mark: Mark): State {
  const { seq } = mark;
  const waiting = (status: 'offered' | 'held' | 'skipped') =>
    put(state, 'injects', event.inject, {
      id: event.inject,
      status,
      opening: 0,
      to: [],
      released: null,
      tables: {},
      seq,
    });
  switch (event.type) {
    case 'inject.offered':
      return waiting('offered');
    case 'inject.held':
      return waiting('held');
    case 'inject.skipped':
      return waiting('skipped');
    case 'inject.released':
      return {
        ...put(state, 'injects', event.inject, {
          id: event.inject,
          status: 'released',
          opening: event.opening,
          to: event.to,
          released: mark,
          tables: Object.fromEntries(
            event.to.map((role) => [
              role,
              { status: 'delivered' as const, opened: null, acknowledged: null },
            ]),
          ),
          seq,
        }),
        openings: Math.max(state.openings, event.opening),
      };
    case 'inject.opened':
      return change(state, 'injects', event.inject, seq, (item) => atTable(item, event.role, 'opened', mark));
    case 'inject.acknowledged':
      return change(state, 'injects', event.inject, seq, (item) =>
        atTable(item, event.role, 'acknowledged', mark),
      );
    default:
      return assertNever(event);
  }
}

function atTable(
  item: InjectItem,
  role: string,
  status: 'opened' | 'acknowledged',
  mark: Mark,
): Partial<InjectItem> {
  const before = item.tables[role];
  const table = {
    status,
    opened: before?.opened ?? mark,
    acknowledged: status === 'acknowledged' ? mark : (before?.acknowledged ?? null),
  };
  return { tables: { ...item.tables, [role]: table } };
}
