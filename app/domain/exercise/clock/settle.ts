import type { Draft } from '../engine/draft.ts';
import { storyAt } from './clocks.ts';

/**
 * Arms timers of the story once their base has happened, and fires those that a jump of the story has passed. While
 * the story runs by itself, only the clock's own entry fires a timer: things happen by entries, never because times
 * were compared.
 */
export function settleTimers(draft: Draft): void {
  for (const timer of draft.scenario.timers) {
    const { timers, clock } = draft.state();
    if (!timers[timer.key]) {
      const due = dueOf(draft, timer);
      if (due === undefined) continue;
      draft.emit({ type: 'timer.armed', timer: timer.key, opening: draft.opening(), due, clock: 'story' });
    }
    const item = draft.state().timers[timer.key];
    if (item?.status !== 'armed') continue;
    if (item.due <= clock.story || item.due < clock.horizon) {
      draft.emit({ type: 'timer.fired', timer: timer.key, opening: item.opening });
    }
  }
}

function dueOf(draft: Draft, timer: Draft['scenario']['timers'][number]): number | undefined {
  if (timer.kind === 'story') return timer.minutes;
  if (!draft.holds(timer.base, `timer:${timer.key}`)) return undefined;
  return storyAt(draft.state().clock, draft.at) + timer.minutes;
}
