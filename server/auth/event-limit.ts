import { LRUCache } from 'lru-cache';
import { cacheClock, ttlOf } from '../expiry.ts';

// A seat may send in bursts, as a busy table does, but only up to a limit: ten a second, thirty at once.

const RATE = 10;
const BURST = 30;
/** No table goes on after being refused this many times in a row. */
const TOO_MANY = 300;
/** After this many quiet milliseconds a bucket is full again, so it can be forgotten. */
const REFILLED = (BURST / RATE) * 1000;
/** Far more seats than ever send at the same time. */
const REMEMBERED = 5000;

export interface EventLimit {
  /** `flood`: the seat has ignored so many refusals that its connection should be cut. */
  take(seat: string): 'ok' | 'busy' | 'flood';
}

/** `steady` is a monotonic clock in milliseconds. */
export function createEventLimit(steady: () => number = () => performance.now()): EventLimit {
  const buckets = new LRUCache<string, { tokens: number; at: number; refused: number }>({
    max: REMEMBERED,
    ttl: ttlOf(REFILLED),
    ...cacheClock(steady),
  });
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
  };
}
