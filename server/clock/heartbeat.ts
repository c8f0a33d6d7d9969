import type { Logger } from 'pino';
import type { SystemClock } from './clock.ts';

// Every few seconds, each running exercise is marked alive outside the log. After a crash, a sleep or a clock change the
// last mark says how long play really went on, so that an exercise's time does not run while the laptop is closed.

/** Milliseconds between two heartbeats. */
export const BEAT = 5000;

/** Up to this many milliseconds, a late beat or a clock difference is put down to a busy machine. */
const GRACE = 3000;

export interface HeartbeatParts {
  readonly clock: SystemClock;
  readonly log: Logger;
  running(): readonly string[];
  markAlive(ids: readonly string[], at: number): Promise<void>;
  /** Stops play in every running exercise, as of the last beat. */
  hold(since: number): Promise<void>;
}

export interface Heartbeat {
  /** Beats once, now. */
  beat(): Promise<void>;
  stop(): void;
}

export function startHeartbeat({ clock, log, running, markAlive, hold }: HeartbeatParts): Heartbeat {
  let last = clock.now();
  let lastDrift = clock.drift();
  let isBeating = false;

  async function beat(): Promise<void> {
    // The previous beat may still be waiting for a slow disk.
    if (isBeating) return;
    isBeating = true;
    try {
      // Our clock keeps running steadily when the machine's is set back, so only a change of the drift shows a jump.
      const drift = clock.drift() - lastDrift;
      const silence = clock.now() - last;
      const since = last;
      clock.reanchor();
      lastDrift = clock.drift();
      last = clock.now();
      if (Math.abs(drift) > GRACE || silence > BEAT + GRACE) {
        log.warn({ drift, silence }, 'the clock jumped or the machine slept: running exercises are held');
        await hold(since);
      }
      const ids = running();
      if (ids.length > 0) await markAlive(ids, last);
    } catch (error) {
      log.error({ err: error }, 'a heartbeat was not kept');
    } finally {
      isBeating = false;
    }
  }

  const interval = setInterval(beat, BEAT);
  return { beat, stop: () => clearInterval(interval) };
}
