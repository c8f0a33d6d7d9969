/** Chance from a seed: the same seed gives the same rolls everywhere. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  roll(below: number): number;
  /** One of them; undefined where there is none. */
  pick<T>(from: readonly T[]): T | undefined;
  chance(percent: number): boolean;
}

/** mulberry32: small, and the same everywhere. */
export function diceOf(seed: number): Dice {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  next();
  const roll = (below: number) => Math.floor(next() * below);
  return { roll, pick: (from) => from[roll(from.length)], chance: (percent) => roll(100) < percent };
}
