import { createHash } from 'node:crypto';
import type { Entry } from '#app/domain/exercise/entries.ts';
import type { Sender } from '#app/domain/exercise/outcome.ts';
import { rate } from '#app/domain/rating/rate.ts';
import { standingRating } from '#app/domain/rating/ratings.ts';
import type { CellResult, Rated } from '#app/domain/rating/result.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';

/** The ratings that the log suggests now, and a digest of the current ratings, to which a release refers. */
export function suggestRatings(
  scenario: Scenario,
  exercise: ExerciseId,
  entries: readonly Entry[],
): NonNullable<Sender['derived']> {
  const { tasks, coordination, cells } = rate(scenario, exercise, entries);
  const rated = [...tasks, ...coordination];
  const standing = Object.fromEntries(rated.map((each) => [each.id, standingRating(each)]));
  return {
    ratings: Object.fromEntries(rated.map(({ id, rating }) => [id, rating])),
    digest: digestOf(standing, cells),
  };
}

/**
 * Logs keep this, and a report compares it with what their entries give today. So its keys are those of the first release:
 * what the code calls a cell's rating may change, the digest of the same ratings may not.
 */
export function digestOf(standing: Readonly<Record<string, Rated>>, cells: readonly CellResult[]): string {
  const digested = cells.map(({ rating, ...cell }) => ({ ...cell, letter: rating }));
  return createHash('sha256')
    .update(canonicalJson({ tasks: standing, cells: digested }))
    .digest('hex');
}
