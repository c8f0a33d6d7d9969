import { reject, type Rejection } from '../../shared/rejection.ts';
import { storyAt } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { blockedNow } from '../lateness.ts';
import { lapsingDecision } from '../lapse-timers.ts';
import { advanceTo } from '../open-round.ts';

/** The clock's own entry: a timer that came due. Whatever waits for it follows in the settling. */
export function handleTimer(draft: Draft, command: CommandOf<'timer.fire'>): Rejection | undefined {
  const state = draft.state();
  const timer = state.timers[command.timer];
  if (timer?.status !== 'armed' || timer.opening !== command.opening) return reject('moved-on', {});
  draft.emit({ type: 'timer.fired', timer: timer.key, opening: timer.opening });
  advanceTo(draft, storyAt(state.clock, draft.at));
  const decision = lapsingDecision(timer.key);
  const item = decision === undefined ? undefined : state.decisions[decision];
  if (item && (item.status === 'open' || item.status === 'read-back')) {
    const reason = blockedNow(draft, item) ? 'blocked' : 'time-given';
    draft.emit({ type: 'decision.lapsed', decision: item.id, reason });
  }
  return;
}
