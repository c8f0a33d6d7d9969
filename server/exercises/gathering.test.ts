import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGathering } from './gathering.ts';

describe('[SY18] news', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** One commit each `every` milliseconds, for a second. */
  function commit(gather: (send: () => void) => void, send: () => void, every: number): void {
    for (let passed = 0; passed < 1000; passed += every) {
      gather(send);
      vi.advanceTimersByTime(every);
    }
  }

  test('goes out at once up to 500 commits a second', () => {
    const gather = createGathering(Date.now);
    const send = vi.fn();
    commit(gather, send, 2.5);
    expect(send).toHaveBeenCalledTimes(400);
  });

  test('waits for more of it above that, and goes out at once again afterwards', () => {
    const gather = createGathering(Date.now);
    const one = vi.fn();
    const other = vi.fn();
    commit(gather, one, 1);
    // At once until the rate was taken, then some twenty times a second.
    expect(one.mock.calls.length).toBeGreaterThan(200);
    expect(one.mock.calls.length).toBeLessThan(225);
    gather(other);
    expect(other).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(other).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    gather(other);
    expect(other).toHaveBeenCalledTimes(2);
  });
});
