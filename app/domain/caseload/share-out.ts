/**
 * Shares whole places among claims in proportion to them, never more than a claim: the largest remainders get the
 * last places, the earlier claim on a tie. Returns one number a claim; their sum is min(places, sum of claims).
 */
export function shareOut(places: number, claims: readonly number[]): number[] {
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  if (total <= places) return [...claims];
  const exact = claims.map((claim) => (claim * places) / total);
  const shares = exact.map(Math.floor);
  let left = places - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left === 0) break;
    shares[i] = (shares[i] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
