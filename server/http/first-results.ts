import { createHash } from 'node:crypto';

// A form that is pressed twice is posted twice, and without scripts nothing in the browser stops it. What a form came to is
// remembered for a while by who sent what from which page. In memory: a server that starts again in between forgets, and then
// the second post makes a second thing, as it would have without this.

/** So many results are remembered, and for so long, in milliseconds. */
const KEPT = 500;
const STAMPED = 10 * 60_000;
/** A form without a stamp: nobody fills one in anew within this time, and many press twice. */
const UNSTAMPED = 10_000;

export interface Posted {
  /** What is made: two kinds of form never meet. */
  readonly what: string;
  /** Who sends it: nobody gets what another one's form came to. */
  readonly who: string;
  readonly body: unknown;
}

export interface FirstResults {
  /**
   * Does what a form asks for, or gives what the very same form came to before, also while that is still being done. It is done anew where
   * the earlier result is no good (any more), as a refusal is, or a seat that was sent away.
   */
  of<T>(posted: Posted, make: () => Promise<T>, isGood: (result: T) => boolean): Promise<T>;
}

/** `steady` is a clock in milliseconds that only ever moves on. */
export function createFirstResults(steady: () => number = () => performance.now()): FirstResults {
  const results = new Map<string, { readonly until: number; readonly result: Promise<unknown> }>();

  function forgetOld(): void {
    const now = steady();
    for (const [key, { until }] of results) if (until <= now) results.delete(key);
    const [oldest] = results.keys();
    if (results.size >= KEPT && oldest !== undefined) results.delete(oldest);
  }

  return {
    async of<T>(posted: Posted, make: () => Promise<T>, isGood: (result: T) => boolean): Promise<T> {
      forgetOld();
      const key = keyOf(posted);
      for (let first = results.get(key); first !== undefined; first = results.get(key)) {
        // Only the same kind of form is ever kept under its key.
        const earlier = (await first.result) as T;
        if (isGood(earlier)) return earlier;
        if (results.get(key) === first) results.delete(key);
      }
      const result = make();
      const kept = { until: steady() + (isStamped(posted.body) ? STAMPED : UNSTAMPED), result };
      results.set(key, kept);
      result.catch(() => results.get(key) === kept && results.delete(key));
      return result;
    },
  };
}

/** The page's `stamp` is one of the fields. Whoever goes back and changes something has sent another form. */
function keyOf({ what, who, body }: Posted): string {
  return createHash('sha256')
    .update(JSON.stringify([what, who, body ?? null]))
    .digest('base64url');
}

/** Whether a form says from which page it comes. */
export function isStamped(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('stamp' in body)) return false;
  return typeof body.stamp === 'string' && body.stamp.length >= 16;
}
