import type { Logger } from 'pino';
import type { SystemClock } from './clock.ts';

// Every few seconds, beside the log, each running exercise is marked alive. After a crash, a sleep or a jump of the
// machine's clock the last mark says how long play really went on, so that nobody's time runs while the lid is shut.

/** Milliseconds between two beats. */
export const BEAT = 5000;

/** How late a beat, or how far off the machine's clock, still passes for a busy machine, in milliseconds. */
const GRACE = 3000;

export interface HeartbeatParts {
  readonly clock: SystemClock;
  readonly log: Logger;
  running(): readonly string[];
  keep(ids: readonly string[], at: number): Promise<void>;
  /** Stops play in every running exercise, as of the last beat. */
  hold(since: number): Promise<void>;
}

export interface Heartbeat {
  /** One beat, now. */
  beat(): Promise<void>;
  stop(): void;
}

export function startHeartbeat({ clock, log, running, keep, hold }: HeartbeatParts): Heartbeat {
  let last = clock.now();
  let lastDrift = clock.drift();
  let isBeating = false;

  async function beat(): Promise<void> {
    // A beat that waits for a slow disk is not overtaken by the next one.
    if (isBeating) return;
    isBeating = true;
    try {
      // Our own clock goes on steadily when the machine's is set back, so it is the change that tells of a jump.
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
      if (ids.length > 0) await keep(ids, last);
    } catch (error) {
      log.error({ err: error }, 'a heartbeat was not kept');
    } finally {
      isBeating = false;
    }
  }

  const interval = setInterval(beat, BEAT);
  return { beat, stop: () => clearInterval(interval) };
}
