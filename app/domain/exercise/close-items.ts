import { effectFacts } from '../caseload/effects.ts';
import type { Draft } from './draft.ts';
import type { CloseReason } from './events.ts';
import type { DecisionItem } from './items.ts';
import { mayLapse } from './lapse-timers.ts';
import { blockedNow } from './lateness.ts';
import { satAt } from './sat-at.ts';
import { replyByRule } from './settle-replies.ts';
import type { State } from './state.ts';

type Reasons = Readonly<Record<string, CloseReason>>;

/**
 * Closes what is open when a round ends (`round`: its number) or play does (null). Each open item gets the reason the
 * operator gave; without one, what the record shows: never seen is not reached, nor is what was for a table at which nobody
 * ever sat, and waiting for an answer is blocked.
 */
export function closeOpenItems(draft: Draft, before: State, reasons: Reasons, round: number | null): void {
  const isDue = (due: number) => round === null || due <= round;
  const unanswered = (role: string): CloseReason =>
    round === null || !satAt(before, role) ? 'not-reached' : 'time-given';
  for (const item of Object.values(before.decisions)) {
    if ((item.status !== 'open' && item.status !== 'read-back') || !isDue(item.dueRound)) continue;
    closeDecision(draft, item, reasons[`decision:${item.id}`], round);
  }
  for (const item of Object.values(before.expectations)) {
    if (item.status !== 'watching' && item.status !== 'prompted') continue;
    const expectation = draft.scenario.expectations.get(item.id);
    if (!isDue((expectation?.round ?? 0) + (expectation?.staysRounds ?? 0))) continue;
    const reason = reasons[`expectation:${item.id}`] ?? unanswered(expectation?.role ?? '');
    if (reason !== 'carry') draft.emit({ type: 'expectation.notMet', expectation: item.id, reason });
  }
  for (const item of Object.values(before.requests)) {
    if (item.turn === null) continue;
    if (before.meta.replies === 'rule') replyByRule(draft, item, true);
    // What was sent in this round may still be answered in the next one.
    const now = draft.state().requests[item.id];
    if (!now || now.turn === null || !isDue((item.sent.round ?? 0) + 1)) continue;
    const reason = reasons[`request:${item.id}`] ?? unanswered(now.turn);
    if (reason !== 'carry') draft.emit({ type: 'request.lapsed', request: item.id, reason });
  }
}

function closeDecision(
  draft: Draft,
  item: DecisionItem,
  given: CloseReason | undefined,
  round: number | null,
): void {
  if (!mayLapse(item)) {
    if (item.status === 'read-back') draft.emit({ type: 'decision.readBackCancelled', decision: item.id });
    return;
  }
  const shown: CloseReason =
    item.seen === null ? 'not-reached' : blockedNow(draft, item) ? 'blocked' : 'time-given';
  const reason = given ?? (round === null && shown === 'time-given' ? 'not-reached' : shown);
  if (reason === 'carry') draft.emit({ type: 'decision.carried', decision: item.id });
  else draft.emit({ type: 'decision.lapsed', decision: item.id, reason });
}

/** What was chosen begins to count: its effects come into the world, and it cannot be taken back any more. */
export function takeEffect(draft: Draft): void {
  for (const item of Object.values(draft.state().decisions)) {
    if (item.status !== 'confirmed' || item.effective !== null || item.settled === null) continue;
    draft.emit({ type: 'decision.tookEffect', decision: item.id });
    const chosen = item.settled.option;
    const option = draft.scenario.decisions.get(item.id)?.options.find((one) => one.id === chosen);
    for (const effect of option?.effects ?? []) {
      if (!draft.scenario.caseload) break;
      const facts = effectFacts(draft.state(), effect, `decision:${item.id}`);
      for (const fact of facts) draft.emit(fact);
    }
  }
  for (const line of Object.values(draft.state().redLines)) {
    if (line.status === 'crossed')
      draft.emit({ type: 'redLine.effective', redLine: line.id, item: line.item });
  }
}
