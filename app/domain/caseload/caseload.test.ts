import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out.ts';

describe('shareOut', () => {
  it('[CA1] gives the largest remainders the last places and never more than a claim', () => {
    expect(shareOut(10, [3, 3, 3])).toEqual([3, 3, 3]);
    expect(shareOut(7, [10, 10, 1])).toEqual([4, 3, 0]);
    expect(shareOut(0, [5, 5])).toEqual([0, 0]);
  });

  it('[CA1] shares exactly the places there are', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.nat(300), { maxLength: 12 }), (places, claims) => {
        const shares = shareOut(places, claims);
        const total = claims.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(Math.min(places, total));
        for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(claims[i] ?? 0);
      }),
    );
  });
});
