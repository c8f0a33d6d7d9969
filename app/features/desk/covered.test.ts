import { afterEach, expect, test, vi } from 'vitest';
import { comesBackCovered, isKeptCovered, keepCovered } from './covered.ts';

function storage(isWilling: boolean): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  const or = <T>(give: () => T): T => {
    if (isWilling) return give();
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  return {
    getItem: (key) => or(() => kept.get(key) ?? null),
    setItem: (key, value) => or(() => void kept.set(key, value)),
    removeItem: (key) => or(() => void kept.delete(key)),
  };
}

afterEach(() => vi.unstubAllGlobals());

test('[PA68] a desk that was covered comes back covered, but not in a stop for the real world, nor after it', () => {
  vi.stubGlobal('sessionStorage', storage(true));
  expect(comesBackCovered(false)).toBe(false);
  keepCovered(true);
  expect(comesBackCovered(false)).toBe(true);
  expect(comesBackCovered(true)).toBe(false);
  expect(comesBackCovered(false)).toBe(false);
});

test('[PA68] a browser that keeps nothing does not stand in the way', () => {
  vi.stubGlobal('sessionStorage', storage(false));
  expect(() => keepCovered(true)).not.toThrow();
  expect(() => keepCovered(false)).not.toThrow();
  expect(isKeptCovered()).toBe(false);
  expect(comesBackCovered(true)).toBe(false);
});
