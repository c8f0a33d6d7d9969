import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { cacheClock, ttlOf } from '../expiry.ts';

// A double click posts a form twice, and without scripts nothing in the browser prevents it. So the result of a form is
// remembered for a while, by sender, form and page. It is kept in memory only: if the server restarts in between, the second
// post creates a second thing, as it would without this.

const MAX_RESULTS = 500;
/** How long a result is remembered, in milliseconds. */
const LIFETIME = 10 * 60_000;
/** For forms without a stamp. Nobody fills in the same form again this fast, but many people click twice. */
const UNSTAMPED_LIFETIME = 10_000;

export interface Posted {
  /** What the form makes, so that forms of different kinds never match. */
  readonly what: string;
  /** The sender: nobody gets the result of somebody else's form. */
  readonly who: string;
  readonly body: unknown;
}

export interface FirstResults {
  /**
   * Runs `make`, or returns the result of the first post of the same form, even if that is still running. Runs `make` again if
   * the first result is not good (any more): a refusal, for example, or a seat that has been removed.
   */
  of<T>(posted: Posted, make: () => Promise<T>, isGood: (result: T) => boolean): Promise<T>;
}

/** `steady` is a monotonic clock in milliseconds. */
export function createFirstResults(steady: () => number = () => performance.now()): FirstResults {
  const results = new LRUCache<string, Promise<unknown>>({
    max: MAX_RESULTS,
    ttl: ttlOf(LIFETIME),
    ...cacheClock(steady),
  });

  return {
    async of<T>(posted: Posted, make: () => Promise<T>, isGood: (result: T) => boolean): Promise<T> {
      results.purgeStale();
      const key = keyOf(posted);
      for (let first = results.get(key); first !== undefined; first = results.get(key)) {
        // The key contains the kind of form, so the stored result has type T.
        const earlier = (await first) as T;
        if (isGood(earlier)) return earlier;
        if (results.peek(key) === first) results.delete(key);
      }
      const result = make();
      results.set(key, result, { ttl: ttlOf(isStamped(posted.body) ? LIFETIME : UNSTAMPED_LIFETIME) });
      result.catch(() => results.peek(key) === result && results.delete(key));
      return result;
    },
  };
}

/** The page's `stamp` is one of the fields. If somebody goes back and changes a field, it is a different form. */
function keyOf({ what, who, body }: Posted): string {
  return createHash('sha256')
    .update(JSON.stringify([what, who, body ?? null]))
    .digest('base64url');
}

/** Whether a form has the stamp of its page. */
export function isStamped(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('stamp' in body)) return false;
  return typeof body.stamp === 'string' && body.stamp.length >= 16;
}
