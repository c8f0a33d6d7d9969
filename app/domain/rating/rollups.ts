import type { Task } from '../scenario/compiled.ts';
import { Lens, PhaseId, Principle, Sector } from '../scenario/words.ts';
import type { RatingContext } from './context.ts';
import { countRatings, standingRating } from './ratings.ts';
import type { Counts, ObjectiveResult, Ratings, TaskResult } from './result.ts';

/** What objectives and counts are about: tasks of played roles that belong to an objective, or got a rating by hand. */
export function countedTasks(tasks: readonly TaskResult[], context: RatingContext): readonly TaskResult[] {
  return tasks.filter(
    (task) =>
      context.history.isPlayedByPeople(task.owner) &&
      (context.guidelines.has(task.guideline) || standingRating(task) !== 'not-rated'),
  );
}

/** RA49. */
export function rateObjectives(
  counted: readonly TaskResult[],
  context: RatingContext,
): readonly ObjectiveResult[] {
  const chosen = context.history.final.meta.objectives;
  return context.scenario.objectives
    .filter((objective) => chosen.includes(objective.id))
    .map(({ id, guidelines }) => {
      const own = counted.filter((task) => guidelines.includes(task.guideline));
      const { P, S, M, U, 'not-rated': notRated } = countRatings(own.map(standingRating));
      return { id, achieved: P + S + M, notAchieved: U, notRated };
    });
}

/** RA50: counts only. A row without a task is left out. */
export function rollUp(counted: readonly TaskResult[], context: RatingContext): Ratings['rollups'] {
  const rows = (keys: readonly string[], keysOf: (task: Task) => readonly string[]): Record<string, Counts> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const own = counted.filter((result) => {
          const task = context.scenario.tasks.get(result.id);
          return task !== undefined && keysOf(task).includes(key);
        });
        return own.length > 0 ? [[key, countRatings(own.map(standingRating))] as const] : [];
      }),
    );
  return {
    phases: rows(PhaseId.options, (task) => [task.phase]),
    principles: rows(Principle.options, (task) => task.principles),
    sectors: rows(Sector.options, (task) => task.sectors),
    lenses: rows(Lens.options, (task) => task.lenses),
  };
}
