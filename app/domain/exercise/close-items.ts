import { effectFacts } from '../caseload/effects.ts';
import type { Draft } from './draft.ts';
import type { CloseReason } from './events.ts';
import type { DecisionItem } from './items.ts';
import { mayLapse } from './lapse-timers.ts';
import { blockedNow } from './lateness.ts';
import { satAt } from './sat-at.ts';
import { replyByRule } from './settle-replies.ts';
import type { State } from './state.ts';

/** Why things close: those named one by one, and what the operator says of all the rest. */
interface Reasons {
  readonly reasons: Readonly<Record<string, CloseReason>>;
  readonly rest?: CloseReason | undefined;
}

/** As a fact has it: left out where nothing was said. */
export function saidOfRest({ rest }: Pick<Reasons, 'rest'>): { readonly rest?: CloseReason } {
  return rest === undefined ? {} : { rest };
}

/**
 * Closes what is open when a round ends (`round`: its number) or play does (null). Each open item gets the reason that the
 * operator gave for it; without one, what the record shows: never seen is not reached, nor is what was for a table at which
 * nobody ever sat, and waiting for an answer is blocked. Where it shows nothing, what the operator said of all the rest.
 */
export function closeOpenItems(draft: Draft, before: State, given: Reasons, round: number | null): void {
  const isDue = (due: number) => round === null || due <= round;
  const rest = given.rest ?? (round === null ? 'not-reached' : 'time-given');
  const reasonFor = (key: string, record: CloseReason | null): CloseReason =>
    given.reasons[key] ?? record ?? rest;
  const unreached = (role: string) => (satAt(before, role) ? null : 'not-reached');
  for (const item of Object.values(before.decisions)) {
    if ((item.status !== 'open' && item.status !== 'read-back') || !isDue(item.dueRound)) continue;
    const record = item.seen === null ? 'not-reached' : blockedNow(draft, item) ? 'blocked' : null;
    closeDecision(draft, item, reasonFor(`decision:${item.id}`, record));
  }
  for (const item of Object.values(before.expectations)) {
    if (item.status !== 'watching' && item.status !== 'prompted') continue;
    const expectation = draft.scenario.expectations.get(item.id);
    if (!isDue((expectation?.round ?? 0) + (expectation?.staysRounds ?? 0))) continue;
    const reason = reasonFor(`expectation:${item.id}`, unreached(expectation?.role ?? ''));
    if (reason !== 'carry') draft.emit({ type: 'expectation.notMet', expectation: item.id, reason });
  }
  for (const item of Object.values(before.requests)) {
    if (item.turn === null) continue;
    if (before.meta.replies === 'rule') replyByRule(draft, item, true);
    // What was sent in this round may still be answered in the next one.
    const now = draft.state().requests[item.id];
    if (!now || now.turn === null || !isDue((item.sent.round ?? 0) + 1)) continue;
    const reason = reasonFor(`request:${item.id}`, unreached(now.turn));
    if (reason !== 'carry') draft.emit({ type: 'request.lapsed', request: item.id, reason });
  }
}

function closeDecision(draft: Draft, item: DecisionItem, reason: CloseReason): void {
  if (!mayLapse(item)) {
    if (item.status === 'read-back') draft.emit({ type: 'decision.readBackCancelled', decision: item.id });
    return;
  }
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
