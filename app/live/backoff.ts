/**
 * How long to wait before the next try, in milliseconds: exponential with jitter, or a room of a thousand would reconnect
 * in the same instant.
 */
export function backoff(tries: number, { first = 250, longest = 8000 } = {}): number {
  const full = Math.min(longest, first * 2 ** Math.min(tries, 16));
  return full / 2 + Math.random() * (full / 2);
}
