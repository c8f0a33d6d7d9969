// The only place that reads the time. Everything else is given a clock.

export interface Clock {
  /** Milliseconds since 1970. Never goes backwards, even if the machine's clock does. */
  now(): number;
  /** Calls `wake` once the clock has reached `at`, never before. Returns a function that cancels it. */
  alarm(at: number, wake: () => void | Promise<void>): () => void;
}

export interface SystemClock extends Clock {
  /** The difference between the machine's clock and this one. More than a little means a clock change or a sleep. */
  drift(): number;
  /** Jumps to the machine's time if that is ahead. */
  reanchor(): void;
}

export function isSystemClock(clock: Clock): clock is SystemClock {
  return 'drift' in clock;
}

/** A clock that stands still until a test or a walkthrough moves it. */
export interface VirtualClock extends Clock {
  /** Moves to `at`. Every alarm on the way fires at its own time and is awaited. */
  jumpTo(at: number): Promise<void>;
}

/** With a longer delay `setTimeout` fires immediately. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** `wall` and `steady` are the machine's two clocks; tests pass their own. */
export function createSystemClock(
  wall: () => number = Date.now,
  steady: () => number = () => performance.now(),
): SystemClock {
  let anchor = { wall: wall(), steady: steady() };
  const now = () => Math.floor(anchor.wall + (steady() - anchor.steady));
  return {
    now,
    drift: () => wall() - now(),
    reanchor() {
      anchor = { wall: Math.max(wall(), now()), steady: steady() };
    },
    alarm(at, wake) {
      let timeout: NodeJS.Timeout;
      const wait = () => {
        timeout = setTimeout(
          () => {
            if (now() < at) wait();
            else void wake();
          },
          Math.min(Math.max(at - now(), 0), LONGEST_TIMEOUT),
        );
      };
      wait();
      return () => clearTimeout(timeout);
    },
  };
}

export function createVirtualClock(start: number): VirtualClock {
  let time = start;
  const alarms = new Set<{ at: number; wake: () => void | Promise<void> }>();
  const soonest = () => [...alarms].sort((a, b) => a.at - b.at)[0];
  return {
    now: () => time,
    alarm(at, wake) {
      const alarm = { at, wake };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    async jumpTo(at) {
      if (at < time) throw new Error(`A clock does not go backwards: it is ${time}, not yet ${at}.`);
      for (let next = soonest(); next !== undefined && next.at <= at; next = soonest()) {
        alarms.delete(next);
        time = Math.max(time, next.at);
        await next.wake();
      }
      time = at;
    },
  };
}
