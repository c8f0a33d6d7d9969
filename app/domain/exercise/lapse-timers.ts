import type { Draft } from './draft.ts';
import type { DecisionItem } from './items.ts';

const PREFIX = 'lapse:decision:';

/** The decision that a timer closes, if it is one of these. */
export function lapsingDecision(timer: string): string | undefined {
  return timer.startsWith(PREFIX) ? timer.slice(PREFIX.length) : undefined;
}

/** A deferral with a trigger is a decision: it does not lapse, not even while it is read back again. */
export function mayLapse(item: DecisionItem): boolean {
  return item.deferred === null && (item.status === 'open' || item.status === 'read-back');
}

/** In pace `clock` a decision lapses by itself, its minutes counted from opened at the table. */
export function armLapse(draft: Draft, item: DecisionItem): void {
  const state = draft.state();
  if (state.meta.pace !== 'clock' || item.seen === null || !mayLapse(item)) return;
  const minutes = (draft.scenario.decisions.get(item.id)?.minutes ?? 0) + item.extended;
  const due = item.seen.play + minutes * 60_000;
  const key = PREFIX + item.id;
  if (state.timers[key]?.status === 'armed') draft.emit({ type: 'timer.disarmed', timer: key });
  draft.emit({ type: 'timer.armed', timer: key, opening: draft.opening(), due, clock: 'play' });
}

/** Settled or deferred: nothing is left to lapse. */
export function disarmLapse(draft: Draft, decision: string): void {
  const key = PREFIX + decision;
  if (draft.state().timers[key]?.status === 'armed') draft.emit({ type: 'timer.disarmed', timer: key });
}
