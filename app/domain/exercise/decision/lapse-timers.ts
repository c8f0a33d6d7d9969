import type { Draft } from '../engine/draft.ts';
import { type DecisionItem, isUndecided } from './item.ts';
import { isBlocked } from './lateness.ts';

const PREFIX = 'lapse:decision:';

/** Lets a decision lapse if the timer that came due is its own. */
export function lapseByTimer(draft: Draft, timer: string): void {
  const item = timer.startsWith(PREFIX) ? draft.state().decisions[timer.slice(PREFIX.length)] : undefined;
  if (!item || !mayLapse(item)) return;
  const reason = isBlocked({ scenario: draft.scenario, state: draft.state() }, item)
    ? 'blocked'
    : 'time-given';
  draft.emit({ type: 'decision.lapsed', decision: item.id, reason });
}

/** A deferral with a trigger is a decision: it does not lapse, not even while it is read back again. */
export function mayLapse(item: DecisionItem): boolean {
  return item.deferred === null && isUndecided(item);
}

/** In pace `clock`, a decision lapses by itself when its minutes are over, counted from when the table opened it. */
export function armLapse(draft: Draft, decision: string): void {
  const state = draft.state();
  const item = state.decisions[decision];
  if (state.meta.pace !== 'clock' || !item || item.seen === null || !mayLapse(item)) return;
  const minutes = (draft.scenario.decisions.get(item.id)?.minutes ?? 0) + item.extended;
  const due = item.seen.play + minutes * 60_000;
  const key = PREFIX + item.id;
  if (state.timers[key]?.status === 'armed') draft.emit({ type: 'timer.disarmed', timer: key });
  draft.emit({ type: 'timer.armed', timer: key, opening: draft.opening(), due, clock: 'play' });
}

/** For a decision that is settled or deferred and can no longer lapse. */
export function disarmLapse(draft: Draft, decision: string): void {
  const key = PREFIX + decision;
  if (draft.state().timers[key]?.status === 'armed') draft.emit({ type: 'timer.disarmed', timer: key });
}
