import type { CloseReason } from '#app/contract/control-page.ts';
import type { ControlItems } from './items.ts';
import { emptyTables } from './next-step.ts';

/** Something that closes with the round, or with play, and gets a reason. */
export interface OpenItem {
  /** `decision:exit`, as the reasons of `round.close` name it. */
  readonly key: string;
  readonly party: string;
  readonly title: string;
  /** The table never had it before it: time was not given. */
  readonly isUnseen: boolean;
  /** It waits for the answer to a request. */
  readonly isBlocked: boolean;
  /** Nobody sits there. */
  readonly isEmpty: boolean;
  /** A request that ought to be sent by now: it has no reason of its own, and what is said of the rest is said of it. */
  readonly isUnsent: boolean;
}

/** The reason that the record shows by itself; where it shows none, somebody has to say. */
export function recordedReason({ isUnseen, isBlocked, isEmpty }: OpenItem): CloseReason | null {
  if (isUnseen || isEmpty) return 'not-reached';
  return isBlocked ? 'blocked' : null;
}

const SEEN = { isUnseen: false, isBlocked: false, isUnsent: false };

/** What is due by the end of the round; with null all that is open. What was put off with a trigger stays. */
export function openItems(items: ControlItems, round: number | null): readonly OpenItem[] {
  const isDue = (due: number | undefined) => round === null || (due ?? 0) <= round;
  const empty = emptyTables(items);
  const open: readonly Omit<OpenItem, 'isEmpty'>[] = [
    ...items.decision
      .filter(
        ({ status, deferred, dueRound }) =>
          (status === 'open' || status === 'read-back') && deferred === null && isDue(dueRound),
      )
      .map(({ id, role, title, seen, blockedBy }) => ({
        key: `decision:${id}`,
        party: role,
        title,
        ...SEEN,
        isUnseen: seen === null,
        isBlocked: items.request.some(
          ({ kind, from, cites, turn }) =>
            from === role && cites === id && blockedBy.includes(kind) && turn !== null && turn !== from,
        ),
      })),
    ...items.expectation
      .filter(({ status, dueRound }) => (status === 'watching' || status === 'prompted') && isDue(dueRound))
      .map(({ id, role, title }) => ({ key: `expectation:${id}`, party: role, title, ...SEEN })),
    ...unsentRequests(items)
      .filter((one) => one.round === (round ?? items.exercise[0]?.round ?? null) && !empty.has(one.party))
      .map(({ key, party, title }) => ({ key, party, title, ...SEEN, isUnsent: true })),
    ...items.request
      .filter(({ turn, dueRound }) => turn !== null && isDue(dueRound))
      .map(({ id, turn, title }) => ({ key: `request:${id}`, party: turn ?? '', title, ...SEEN })),
  ];
  return open.map((item) => ({ ...item, isEmpty: empty.has(item.party) }));
}

export interface UnsentRequest {
  readonly key: string;
  readonly party: string;
  readonly title: string;
  readonly round: number;
}

/** Requests that the scenario expects of a role in a round that has come, and that it has not sent. */
export function unsentRequests(items: ControlItems): readonly UnsentRequest[] {
  const isSent = (kind: string, party: string) =>
    items.request.some((one) => one.kind === kind && one.from === party && one.status !== 'withdrawn');
  const inPlay = items.exercise[0]?.inPlay ?? [];
  return items['request-kind'].flatMap(({ id, title, expected }) =>
    (expected ?? [])
      .filter(({ from, round }) => inPlay.includes(from) && items.round.some(({ n }) => n === round))
      .filter(({ from }) => !isSent(id, from))
      .map(({ from, round }) => ({ key: `unsent:${id}:${from}`, party: from, title, round })),
  );
}
