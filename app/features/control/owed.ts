import type { Keyed } from '#app/contract/items.ts';
import type { ControlItems } from './items.ts';

/** In place of a party: the control room has to act. */
export const CONTROL = '';

/** What waits for an act, by kind of row. */
interface Waiting {
  readonly action: Keyed<'action'>;
  readonly offer: Keyed<'inject'>;
  readonly decision: Keyed<'decision'>;
  readonly review: Keyed<'decision'>;
  readonly request: Keyed<'request'>;
  readonly talk: Keyed<'spoken'>;
  readonly unread: Keyed<'inject'>;
  readonly square: Keyed<'movement'>;
  readonly depart: Keyed<'movement'>;
}

interface OwedRow<K extends keyof Waiting> {
  readonly key: string;
  readonly kind: K;
  readonly item: Waiting[K];
  /** The party that has to act, or `CONTROL`. */
  readonly party: string;
  readonly other: string | null;
  readonly since: number | null;
  /** Of a movement. */
  readonly square?: string | null;
}

/** An open item: who has to act, to whom it is owed, and since when, in milliseconds of play. */
export type Owed = { [K in keyof Waiting]: OwedRow<K> }[keyof Waiting];

/** One row for each open item. `day`: of the story, for deferred decisions that are due for review. */
export function owedOf(items: ControlItems, day: number): readonly Owed[] {
  return [
    ...items.action
      .filter(({ ruling }) => ruling === null)
      .map((item) => row('action', CONTROL, item.role, item)),
    ...offers(items),
    ...items.decision
      .filter(({ status }) => status === 'open' || status === 'read-back')
      .map((item) => row('decision', item.role, null, item)),
    ...items.decision
      .filter(
        ({ status, deferred }) => status === 'deferred' && deferred !== null && deferred.reviewDay <= day,
      )
      .map((item) => row('review', item.role, null, item)),
    ...items.request
      .filter(({ turn }) => turn !== null)
      .map((item) => row('request', item.turn ?? '', item.turn === item.from ? item.to : item.from, item)),
    ...items.spoken
      .filter(({ status }) => status === 'noted')
      .map((item) => row('talk', item.with, item.from, item)),
    ...items.inject.flatMap((item) => unread(item, items.exercise[0]?.inPlay ?? [])),
    ...items.movement.flatMap(squares),
  ];
}

function row<K extends keyof Waiting>(
  kind: K,
  party: string,
  other: string | null,
  item: Waiting[K],
): OwedRow<K> {
  const key = `${kind}:${item.id}:${party}`;
  return { key, kind, party, other, since: item.since ?? null, item };
}

/** Injects that would prompt an expected act, since the time from which it is watched. */
function offers(items: ControlItems): readonly Owed[] {
  return items.expectation
    .filter(({ status }) => status === 'watching')
    .flatMap(({ contingency, role, since }) =>
      items.inject
        .filter(({ id, status }) => id === contingency && status === 'offered')
        .map((item): Owed => ({ ...row('offer', CONTROL, role, item), since: since ?? null })),
    );
}

function unread(item: Keyed<'inject'>, inPlay: readonly string[]): readonly Owed[] {
  // The SimCell's view has no tables, and nobody reads injects for a party without one.
  return Object.entries(item.tables ?? {})
    .filter(([party, { status }]) => status !== 'acknowledged' && inPlay.includes(party))
    .map(([party]) => row('unread', party, null, item));
}

function squares(item: Keyed<'movement'>): readonly Owed[] {
  const since = item.since ?? null;
  const of = (kind: 'square' | 'depart', party: string, square: string | null): Owed => ({
    key: `${kind}:${item.id}:${square ?? ''}`,
    kind,
    party,
    other: item.owner === party ? null : item.owner,
    since,
    item,
    square,
  });
  if (item.status === 'ready') return [of('depart', item.owner, null)];
  if (item.status !== 'waiting') return [];
  return item.squares
    .filter(({ colour }) => colour !== 'green')
    .map(({ id, party }) => of('square', party, id));
}

export interface OwedGroup {
  readonly party: string;
  readonly rows: readonly Owed[];
}

/**
 * Grouped by who has to act: the control room, then parties that nobody plays, then the tables in the scenario's order.
 * Within a group the longest wait comes first, and offered prompts and unread injects last.
 */
export function groupsOf(
  rows: readonly Owed[],
  parties: readonly string[],
  inPlay: readonly string[],
): readonly OwedGroup[] {
  const rank = (party: string) => (party === CONTROL ? 0 : inPlay.includes(party) ? 2 : 1);
  const order = [CONTROL, ...parties];
  const names = [...new Set(rows.map(({ party }) => party))].sort(
    (a, b) => rank(a) - rank(b) || order.indexOf(a) - order.indexOf(b),
  );
  const weight = ({ kind }: Owed) => (kind === 'unread' ? 2 : kind === 'offer' ? 1 : 0);
  return names.map((party) => ({
    party,
    rows: rows
      .filter((each) => each.party === party)
      .sort((a, b) => weight(a) - weight(b) || (a.since ?? Infinity) - (b.since ?? Infinity)),
  }));
}
