import { createHash } from 'node:crypto';
import type { Entry } from '#app/domain/exercise/entries.ts';
import type { Sender } from '#app/domain/exercise/outcome.ts';
import { standingLetter } from '#app/domain/rating/letters.ts';
import { rate } from '#app/domain/rating/rate.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';

/** The letters as the log suggests them now, and a digest of those that stand: what a release refers to. */
export function suggestLetters(
  scenario: Scenario,
  exercise: ExerciseId,
  entries: readonly Entry[],
): NonNullable<Sender['derived']> {
  const { tasks, coordination, cells } = rate(scenario, exercise, entries);
  const lettered = [...tasks, ...coordination];
  const standing = Object.fromEntries(lettered.map((each) => [each.id, standingLetter(each)]));
  const digest = createHash('sha256')
    .update(canonicalJson({ tasks: standing, cells }))
    .digest('hex');
  return { letters: Object.fromEntries(lettered.map(({ id, letter }) => [id, letter])), digest };
}
