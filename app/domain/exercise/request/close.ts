import type { RequestKind } from '../../scenario/compiled.ts';
import { type Closes, type Closing, closesBy, reasonShown, type Shown } from '../engine/closing.ts';
import type { Draft } from '../engine/draft.ts';
import { hasTable } from '../engine/seats.ts';
import { satAt } from '../seat/sat-at.ts';
import type { State } from '../state.ts';
import type { RequestItem } from './item.ts';
import { replyByRule } from './reply-by-rule.ts';

/** What was sent in a round may still be answered in the next one. */
const dueRound = ({ sent }: RequestItem): number => (sent.round ?? 0) + 1;

const shownOf = (state: State, turn: string): Shown => (satAt(state, turn) ? null : 'empty');

/** Null if it no longer waits for anybody. */
export function requestCloses(state: State, item: RequestItem): Closes | null {
  return item.turn === null ? null : closesBy(state, dueRound(item), shownOf(state, item.turn));
}

/** The rules answer for parties that nobody plays. What is due and still open after that lapses. */
export function closeRequests(draft: Draft, { before, isDue, reasonFor }: Closing): void {
  for (const item of Object.values(before.requests)) {
    if (item.turn === null) continue;
    if (before.meta.replies === 'rule') replyByRule(draft, item, true);
    const now = draft.state().requests[item.id];
    if (!now || now.turn === null || !isDue(dueRound(item))) continue;
    const reason = reasonFor(`request:${item.id}`, reasonShown(shownOf(before, now.turn)));
    if (reason !== 'carry') draft.emit({ type: 'request.lapsed', request: item.id, reason });
  }
}

export interface Unsent {
  readonly from: string;
  readonly round: number;
  /** Null if its round is over. */
  readonly closes: Closes | null;
}

/** Roles that should have sent it by now, but have not. Roles that nobody plays are left out. */
export function unsentBy(state: State, kind: RequestKind): readonly Unsent[] {
  const isSent = (party: string) =>
    Object.values(state.requests).some(
      (one) => one.kind === kind.id && one.from === party && one.status !== 'withdrawn',
    );
  return kind.expected
    .filter(({ when, from, round }) => when === undefined && hasTable(state, from) && state.rounds[round])
    .filter(({ from }) => !isSent(from))
    .map(({ from, round }) => ({
      from,
      round,
      closes: round === state.round ? closesBy(state, round, shownOf(state, from)) : null,
    }));
}
