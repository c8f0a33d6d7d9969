import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { storyAt } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { lapsingDecision, mayLapse } from '../lapse-timers.ts';
import { blockedNow } from '../lateness.ts';
import { advanceTo } from '../open-round.ts';
import { notRunning } from './guards.ts';

/** The clock's own entry: a timer that came due. Whatever waits for it follows in the settling. */
export function handleTimer(draft: Draft, command: CommandOf<'timer.fire'>): Rejection | undefined {
  // A pause that came first: the timer is due again when play goes on.
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  const state = draft.state();
  const timer = state.timers[command.timer];
  if (timer?.status !== 'armed' || timer.opening !== command.opening) return reject('moved-on', {});
  draft.emit({ type: 'timer.fired', timer: timer.key, opening: timer.opening });
  advanceTo(draft, storyAt(state.clock, draft.at));
  const decision = lapsingDecision(timer.key);
  const item = decision === undefined ? undefined : state.decisions[decision];
  if (item && mayLapse(item)) {
    const reason = blockedNow(draft, item) ? 'blocked' : 'time-given';
    draft.emit({ type: 'decision.lapsed', decision: item.id, reason });
  }
  return;
}
