import { RateLimiterMemory } from 'rate-limiter-flexible';

// Limits guessing but not joining: sixty people behind one address may join in the same minute, so only failures are
// counted.

export interface FailureLimit {
  isExhausted(address: string): Promise<boolean>;
  fail(address: string): Promise<void>;
}

export interface FailureBudget {
  readonly perAddress: number;
  /** For all addresses together. Once it is used up, every address with a failure has to wait, but no other. */
  readonly overall: number;
  readonly seconds: number;
}

export function createFailureLimit({ perAddress, overall, seconds }: FailureBudget): FailureLimit {
  const byAddress = new RateLimiterMemory({ points: perAddress, duration: seconds });
  const together = new RateLimiterMemory({ points: overall, duration: seconds });
  return {
    async isExhausted(address) {
      const own = await byAddress.get(address);
      if (own === null || own.consumedPoints === 0) return false;
      if (own.consumedPoints >= perAddress) return true;
      const all = await together.get('all');
      return all !== null && all.consumedPoints >= overall;
    },
    async fail(address) {
      await Promise.all([byAddress.penalty(address), together.penalty('all')]);
    },
  };
}
