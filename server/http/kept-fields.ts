import { randomBytes } from 'node:crypto';

/**
 * What somebody filled in whose form was refused, until its page stands again: a name or an e-mail address belongs into no address line and no
 * browser's history. In memory, for a few minutes. Never a password.
 */
export interface KeptFields {
  /** Returns the key that the page is asked for with. */
  keep(fields: Readonly<Record<string, string>>): string;
  find(key: string | null): Readonly<Record<string, string>>;
}

const KEPT = 200;
const LIFETIME = 10 * 60_000;
/** No field of ours is longer. */
const LONGEST = 254;

/** `steady` is a clock in milliseconds that only ever moves on. */
export function createKeptFields(steady: () => number = () => performance.now()): KeptFields {
  const kept = new Map<
    string,
    { readonly fields: Readonly<Record<string, string>>; readonly until: number }
  >();
  return {
    keep(fields) {
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      const key = randomBytes(16).toString('base64url');
      const short = Object.entries(fields).map(([name, value]) => [name, value.slice(0, LONGEST)] as const);
      kept.set(key, { fields: Object.fromEntries(short), until: steady() + LIFETIME });
      return key;
    },
    find(key) {
      const found = key === null ? undefined : kept.get(key);
      return found === undefined || found.until <= steady() ? {} : found.fields;
    },
  };
}
