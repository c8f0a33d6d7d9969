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
  /** Nobody sits there. */
  readonly isEmpty: boolean;
}

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
      .map(({ id, role, title, seen }) => ({
        key: `decision:${id}`,
        party: role,
        title,
        isUnseen: seen === null,
      })),
    ...items.expectation
      .filter(({ status, dueRound }) => (status === 'watching' || status === 'prompted') && isDue(dueRound))
      .map(({ id, role, title }) => ({ key: `expectation:${id}`, party: role, title, isUnseen: false })),
    ...items.request
      .filter(({ turn, dueRound }) => turn !== null && isDue(dueRound))
      .map(({ id, turn, title }) => ({ key: `request:${id}`, party: turn ?? '', title, isUnseen: false })),
  ];
  return open.map((item) => ({ ...item, isEmpty: empty.has(item.party) }));
}
