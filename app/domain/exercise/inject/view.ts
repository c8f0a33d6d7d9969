import type { Inject, Scenario } from '../../scenario/compiled.ts';
import type { ItemDef } from '../engine/define.ts';
import { madeOnce } from '../engine/made-once.ts';
import {
  isPartyOf,
  momentOf,
  seesAhead,
  seesAll,
  since,
  undoableSeq,
  type Viewing,
} from '../engine/viewing.ts';
import type { State } from '../state.ts';
import { type InjectItem, openingAt } from './item.ts';
import { type InjectTarget, injectSubject } from './subject.ts';

export const injectItems = {
  inject: {
    subject: injectSubject,
    make: viewInject,
    // The control room sees the script ahead of time.
    standing: (viewing) => (seesAll(viewing) ? [...viewing.scenario.injects.keys()] : []),
    isSame: isAnothersReading,
  } satisfies ItemDef<InjectTarget>,
};

/** Tables see what was released to them; the control room also sees what is still to come. */
function viewInject(viewing: Viewing, { inject, item }: InjectTarget) {
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
      tables: item ? tablesOf(item) : {},
      released: momentOf(item?.released ?? null),
      ...since(viewing, item?.released),
      ...(item ? undoableSeq(viewing, item) : {}),
    };
  }
  if (!item || status !== 'released') return null;
  if (!isPartyOf(viewing, item.to))
    return inject.public ? { ...content(viewing, inject), released: momentOf(item.released) } : null;
  const { role } = viewing.audience;
  const table = role === null ? undefined : item.tables[role];
  return {
    ...content(viewing, inject),
    opening: role === null ? item.opening : openingAt(item, role),
    status: table?.status ?? 'delivered',
    released: momentOf(item.released),
  };
}

/** Each table with the opening number to which it answers. */
function tablesOf(item: InjectItem) {
  return Object.fromEntries(
    Object.entries(item.tables).map(([role, table]) => [role, { ...table, opening: openingAt(item, role) }]),
  );
}

/** Whether only another table opened or acknowledged it, so that this audience still sees the same. */
function isAnothersReading(viewing: Viewing, before: State, key: string): boolean {
  const [then, now] = [before.injects[key], viewing.state.injects[key]];
  // Those who answer for tables see what each of them can do next.
  if (then === undefined || now === undefined || seesAhead(viewing)) return false;
  const { role } = viewing.audience;
  return (
    then.status === now.status &&
    then.opening === now.opening &&
    then.to === now.to &&
    then.released === now.released &&
    (role === null || then.tables[role] === now.tables[role])
  );
}

function content({ scenario, look }: Viewing, inject: Inject) {
  return contentOf(look.book, inject, scenario);
}

const contentOf = madeOnce((book, inject: Inject, { rounds }: Scenario) => ({
  subject: book.text(`injects.${inject.id}.subject`),
  body: book.text(`injects.${inject.id}.body`),
  from: book.text(`injects.${inject.id}.from`),
  channel: inject.channel,
  day: inject.day ?? rounds[inject.round]?.from ?? 0,
  round: inject.round,
  public: inject.public,
  good: inject.good,
}));
