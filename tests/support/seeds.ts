/**
 * How often a property is tried: `PROPERTY_RUNS` multiplies the default, `PROPERTY_SEED` repeats a run. A failure prints
 * its seed and the smallest play that still fails.
 */
export function runsOf(runs: number): { numRuns: number; seed: number } {
  const times = Number(process.env['PROPERTY_RUNS'] ?? 1);
  const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000_000);
  return { numRuns: Math.max(1, Math.round(runs * times)), seed };
}
