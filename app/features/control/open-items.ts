import type { CloseReason, Keyed } from '#app/contract/items.ts';
import type { ControlItems } from './items.ts';

/** What the server says of an open item: whether it closes with the round, and what the record shows of it. */
type Closes = NonNullable<Keyed<'decision'>['closes']>;

/** Something that closes with the round, or with play, and gets a reason. */
export interface OpenItem {
  /** `decision:exit`, as the reasons of `round.close` name it. */
  readonly key: string;
  readonly party: string;
  readonly title: string;
  /** What the record shows by itself; null where it shows nothing. */
  readonly shown: Closes['shown'];
  /** The reason that this is; where there is none, somebody has to say. */
  readonly reason: CloseReason | null;
  /** A request that ought to be sent by now: it has no reason of its own, and what is said of the rest is said of it. */
  readonly isUnsent: boolean;
}

/** What closes with the round; with `isEnd` all that is open. The server says which items that are. */
export function openItems(items: ControlItems, isEnd: boolean): readonly OpenItem[] {
  const open = (
    key: string,
    party: string,
    title: string,
    closes: Closes | null | undefined,
    isUnsent = false,
  ): readonly OpenItem[] =>
    closes && (isEnd || closes.withRound)
      ? [{ key, party, title, shown: closes.shown, reason: closes.reason, isUnsent }]
      : [];
  return [
    ...items.decision.flatMap(({ id, role, title, closes }) => open(`decision:${id}`, role, title, closes)),
    ...items.expectation.flatMap(({ id, role, title, closes }) =>
      open(`expectation:${id}`, role, title, closes),
    ),
    ...unsentRequests(items).flatMap(({ key, party, title, closes }) =>
      open(key, party, title, closes, true),
    ),
    ...items.request.flatMap(({ id, turn, title, closes }) =>
      open(`request:${id}`, turn ?? '', title, closes),
    ),
  ];
}

export interface UnsentRequest {
  readonly key: string;
  readonly party: string;
  readonly title: string;
  readonly round: number;
  readonly closes: Closes | null;
}

/** Requests that the scenario expects of a role in a round that has come, and that it has not sent. */
export function unsentRequests(items: ControlItems): readonly UnsentRequest[] {
  return items['request-kind'].flatMap(({ id, title, unsent }) =>
    (unsent ?? []).map(({ from, round, closes }) => ({
      key: `unsent:${id}:${from}`,
      party: from,
      title,
      round,
      closes,
    })),
  );
}
