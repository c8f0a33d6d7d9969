import type { State } from '../state.ts';
import { playAt, storyAt } from './clocks.ts';
import type { TimerItem } from './item.ts';

export interface DueTimer {
  readonly timer: string;
  readonly opening: number;
  /** The real time at which it comes due if play is not paused. */
  readonly dueAt: number;
}

/** Timers that have come due by real time `at`, in the order of their due times. */
export function dueTimers(state: State, at: number): readonly DueTimer[] {
  return armed(state).filter((timer) => timer.dueAt <= at);
}

/** The real time at which the next timer comes due; null while nothing can come due by itself. */
export function nextDueAt(state: State): number | null {
  return armed(state)[0]?.dueAt ?? null;
}

function armed(state: State): readonly DueTimer[] {
  if (!state.clock.running) return [];
  return Object.values(state.timers)
    .filter((timer) => timer.status === 'armed')
    .flatMap((timer) => {
      const dueAt = dueAtOf(state, timer);
      return dueAt === null ? [] : [{ timer: timer.key, opening: timer.opening, dueAt }];
    })
    .sort((a, b) => a.dueAt - b.dueAt || (a.timer < b.timer ? -1 : 1));
}

function dueAtOf(state: State, timer: TimerItem): number | null {
  const { clock } = state;
  const { since } = clock;
  if (timer.clock === 'play') return Math.ceil(since + timer.due - playAt(clock, since));
  // While the story stands still during a round, its timers come with the next jump.
  if (clock.rate <= 0) return null;
  return Math.ceil(since + ((timer.due - storyAt(clock, since)) / clock.rate) * 60_000);
}
