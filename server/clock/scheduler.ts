import type { Logger } from 'pino';
import type { Clock } from './clock.ts';

// Fires the timers of exercises. It stores no timers: armed timers are facts in a log, and an exercise says after every
// entry when its next one is due. A single alarm, for the earliest, serves all exercises; after a restart it is set again
// from the folded state.

/** When a timer could not be fired (a full disk), how long to wait before the next try, in milliseconds. */
const RETRY = 1000;

export interface Scheduler {
  /** Sets when the exercise's next timer is due by this clock; `null` if there is none or the exercise's clock is stopped. */
  set(exercise: string, dueAt: number | null): void;
  close(): void;
}

/** `fire` submits every due timer of the exercise like any other command and resolves when they are written. */
export function createScheduler(
  clock: Clock,
  fire: (exercise: string) => Promise<void>,
  log: Logger,
): Scheduler {
  const due = new Map<string, number>();
  const firing = new Set<string>();
  let alarm: { at: number; cancel: () => void } | undefined;
  let isClosed = false;

  function rearm(): void {
    if (isClosed) return;
    let soonest = Number.POSITIVE_INFINITY;
    for (const [exercise, at] of due) if (!firing.has(exercise) && at < soonest) soonest = at;
    if (alarm?.at === soonest) return;
    alarm?.cancel();
    alarm = undefined;
    if (soonest === Number.POSITIVE_INFINITY) return;
    alarm = { at: soonest, cancel: clock.alarm(soonest, wake) };
  }

  async function wake(): Promise<void> {
    alarm = undefined;
    const now = clock.now();
    const ready = [...due].filter(([exercise, at]) => at <= now && !firing.has(exercise));
    await Promise.all(ready.map(([exercise, at]) => fireOne(exercise, at)));
    rearm();
  }

  async function fireOne(exercise: string, at: number): Promise<void> {
    firing.add(exercise);
    try {
      await fire(exercise);
    } catch (error) {
      log.error({ err: error, exercise }, 'a timer could not be fired');
    } finally {
      firing.delete(exercise);
      // The due time did not change, so firing had no effect. Retrying at once would spin.
      if (due.get(exercise) === at) due.set(exercise, clock.now() + RETRY);
    }
  }

  return {
    set(exercise, dueAt) {
      if (due.get(exercise) === (dueAt ?? undefined)) return;
      if (dueAt === null) due.delete(exercise);
      else due.set(exercise, dueAt);
      rearm();
    },
    close() {
      isClosed = true;
      alarm?.cancel();
    },
  };
}
