// lru-cache keeps an entry up to and including the last millisecond of its ttl, takes an entry set at time 0 for one
// that never expires, and reads the clock only once per real millisecond. These settings make it expire an entry as
// soon as its lifetime has passed, by a clock that a test can move.

/** The ttl, in milliseconds, of an entry that is gone once `lifetime` has passed. */
export function ttlOf(lifetime: number): number {
  return lifetime - 1;
}

/** Options for an lru-cache that expires entries by `steady`, a monotonic clock in milliseconds. */
export function cacheClock(steady: () => number): { perf: { now(): number }; ttlResolution: number } {
  return { perf: { now: () => steady() + 1 }, ttlResolution: 0 };
}
