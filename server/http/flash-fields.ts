import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { cacheClock, ttlOf } from '../expiry.ts';

/**
 * Holds the fields of a refused form until its page is shown again. They are in memory for a few minutes, and not in the URL,
 * because names and e-mail addresses must not end up in the address line or the browser's history. Never holds a password.
 */
export interface FlashFields {
  /** Returns the key with which the page finds the fields again. */
  keep(fields: Readonly<Record<string, string>>): string;
  find(key: string | null): Readonly<Record<string, string>>;
}

const MAX_FORMS = 200;
const LIFETIME = 10 * 60_000;
/** None of our fields is longer. */
const LONGEST = 254;

/** `steady` is a monotonic clock in milliseconds. */
export function createFlashFields(steady: () => number = () => performance.now()): FlashFields {
  const forms = new LRUCache<string, Readonly<Record<string, string>>>({
    max: MAX_FORMS,
    ttl: ttlOf(LIFETIME),
    ...cacheClock(steady),
  });
  return {
    keep(fields) {
      forms.purgeStale();
      const key = randomBytes(16).toString('base64url');
      const short = Object.entries(fields).map(([name, value]) => [name, value.slice(0, LONGEST)] as const);
      forms.set(key, Object.fromEntries(short));
      return key;
    },
    find: (key) => (key === null ? undefined : forms.get(key)) ?? {},
  };
}
