// A seat may send in bursts, as a busy table does, but not without end: ten a second, thirty at once.

const RATE = 10;
const BURST = 30;
/** A seat that goes on this long against refusals is no table. */
const TOO_MANY = 300;

export interface EventLimit {
  /** `flood`: it went on so long that its connection is better cut. */
  take(seat: string): 'ok' | 'busy' | 'flood';
  /** Forgets seats that have been quiet long enough to be full again. */
  sweep(): void;
}

/** `steady` is a clock in milliseconds that only ever moves on. */
export function createEventLimit(steady: () => number = () => performance.now()): EventLimit {
  const buckets = new Map<string, { tokens: number; at: number; refused: number }>();
  return {
    take(seat) {
      const now = steady();
      const bucket = buckets.get(seat) ?? { tokens: BURST, at: now, refused: 0 };
      buckets.set(seat, bucket);
      bucket.tokens = Math.min(BURST, bucket.tokens + ((now - bucket.at) / 1000) * RATE);
      bucket.at = now;
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        bucket.refused = 0;
        return 'ok';
      }
      bucket.refused += 1;
      return bucket.refused > TOO_MANY ? 'flood' : 'busy';
    },
    sweep() {
      const full = steady() - (BURST / RATE) * 1000;
      for (const [seat, { at }] of buckets) if (at < full) buckets.delete(seat);
    },
  };
}
