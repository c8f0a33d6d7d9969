import type { Inject } from '../../scenario/compiled.ts';
import { stepOf } from '../charts/chart-table.ts';
import { injectTable } from '../charts/inject-chart.ts';
import type { CommandType } from '../commands.ts';
import type { InjectItem, InjectStatus } from '../items.ts';
import type { ViewItem } from '../view.ts';
import { madeOnce } from './made-once.ts';
import { isPartyOf, may, mayAlways, seesAll, since, slip, type Viewing, when } from './viewing.ts';

/** Tables have what was released to them; the control room has the script ahead as well. */
export function viewInject(viewing: Viewing, inject: Inject, item: InjectItem | undefined): ViewItem | null {
  const status = item?.status ?? 'pending';
  if (seesAll(viewing)) {
    return {
      ...content(viewing, inject),
      status,
      opening: item?.opening ?? 0,
      to: item?.to.length ? item.to : inject.to,
      contingency: inject.contingency,
      optional: inject.optional,
      reserve: inject.reserve,
      tables: item?.tables ?? {},
      released: when(item?.released ?? null),
      ...since(viewing, item?.released),
      ...(item ? slip(viewing, item, slips(item)) : {}),
      can: [
        ...may(viewing, steering(status)),
        // A message that was read out counts as read: whoever steers may say so for a table.
        ...mayAlways(viewing, isUnread(item) ? ['inject.acknowledge'] : []),
      ],
    };
  }
  if (!item || status !== 'released') return null;
  if (!isPartyOf(viewing, item.to)) {
    return inject.public ? { ...content(viewing, inject), released: when(item.released) } : null;
  }
  const table = viewing.audience.role === null ? undefined : item.tables[viewing.audience.role];
  const can =
    table?.status === 'delivered'
      ? (['inject.open', 'inject.acknowledge'] as const)
      : table?.status === 'opened'
        ? (['inject.acknowledge'] as const)
        : [];
  return {
    ...content(viewing, inject),
    opening: item.opening,
    status: table?.status ?? 'delivered',
    released: when(item.released),
    can: mayAlways(viewing, can),
  };
}

/** Released, held or skipped by hand; held and skipped ones have no other entry. */
function slips({ status, released, seq }: InjectItem): readonly (number | undefined)[] {
  return status === 'held' || status === 'skipped' ? [seq] : [released?.seq];
}

function isUnread(item: InjectItem | undefined): boolean {
  return Object.values(item?.tables ?? {}).some(({ status }) => status !== 'acknowledged');
}

/** What may be done with it before it comes. */
function steering(status: InjectStatus): readonly CommandType[] {
  const steps = [
    ['inject.release', 'RELEASE'],
    ['inject.hold', 'HOLD'],
    ['inject.skip', 'SKIP'],
  ] as const;
  return steps.flatMap(([command, event]) => (stepOf(injectTable, status, event) ? [command] : []));
}

function content({ scenario, look }: Viewing, inject: Inject) {
  return {
    ...wordsOf(look.book, inject),
    channel: inject.channel,
    day: inject.day ?? scenario.rounds[inject.round]?.from ?? 0,
    round: inject.round,
    public: inject.public,
    good: inject.good,
  };
}

const wordsOf = madeOnce((book, { id }: Inject) => ({
  subject: book.text(`injects.${id}.subject`),
  body: book.text(`injects.${id}.body`),
  from: book.text(`injects.${id}.from`),
}));
