import { type Closes, type Closing, closesBy, reasonShown, type Shown } from '../engine/closing.ts';
import type { Asking } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import type { CloseReason } from '../engine/fields.ts';
import { satAt } from '../seat/sat-at.ts';
import { type DecisionItem, isUndecided } from './item.ts';
import { mayLapse } from './lapse-timers.ts';
import { isBlocked } from './lateness.ts';

/** Null if it does not close any more. A decision that was deferred with a trigger stays as it is. */
export function decisionCloses(asking: Asking, item: DecisionItem): Closes | null {
  return mayLapse(item) ? closesBy(asking.state, item.dueRound, shownOf(asking, item)) : null;
}

function shownOf(asking: Asking, item: DecisionItem): Shown {
  const role = asking.scenario.decisions.get(item.id)?.role ?? '';
  if (item.seen === null) return satAt(asking.state, role) ? 'unseen' : 'empty';
  return isBlocked(asking, item) ? 'blocked' : null;
}

export function closeDecisions(draft: Draft, { before, isDue, reasonFor }: Closing): void {
  for (const item of Object.values(before.decisions)) {
    if (!isUndecided(item) || !isDue(item.dueRound)) continue;
    const asking = { scenario: draft.scenario, state: draft.state() };
    closeDecision(draft, item, reasonFor(`decision:${item.id}`, reasonShown(shownOf(asking, item))));
  }
}

function closeDecision(draft: Draft, item: DecisionItem, reason: CloseReason): void {
  if (!mayLapse(item)) {
    if (item.status === 'read-back') draft.emit({ type: 'decision.readBackCancelled', decision: item.id });
  } else if (reason === 'carry') {
    draft.emit({ type: 'decision.carried', decision: item.id });
  } else {
    draft.emit({ type: 'decision.lapsed', decision: item.id, reason });
  }
}
