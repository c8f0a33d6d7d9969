import { Guideline, type Rating } from '../scenario/words.ts';
import type { RatingContext } from './context.ts';
import { countRatings, middleOf, standingRating, worseOf } from './ratings.ts';
import type { CellResult, Rated, Strength, TaskResult } from './result.ts';

/** RA45–RA48: guideline × role, for played roles, guidelines first. */
export function rateCells(tasks: readonly TaskResult[], context: RatingContext): readonly CellResult[] {
  const roles = context.scenario.roles
    .map((role) => role.id)
    .filter((role) => context.history.isPlayedByPeople(role));
  return Guideline.options.flatMap((guideline) =>
    roles.flatMap((role) => {
      const own = tasks.filter((task) => task.guideline === guideline && task.owner === role);
      return own.length > 0 ? [rateCell(guideline, role, own, context)] : [];
    }),
  );
}

function rateCell(
  guideline: Guideline,
  role: string,
  tasks: readonly TaskResult[],
  context: RatingContext,
): CellResult {
  const ratings = tasks.map(standingRating);
  const rated = ratings.flatMap((rating) => (rating === 'not-rated' ? [] : [rating]));
  const hasEssentialU = tasks.some(
    (task) => standingRating(task) === 'U' && context.scenario.tasks.get(task.id)?.essential === true,
  );
  return {
    guideline,
    role,
    objective: context.guidelines.has(guideline),
    rating: cellRating(rated, hasEssentialU),
    counts: countRatings(ratings),
    rated: rated.length,
    strength: strengthOf(rated.length, ratings.length),
    tasks: tasks.map((task) => task.id),
  };
}

export function cellRating(rated: readonly Rating[], hasEssentialU: boolean): Rated {
  const middle = middleOf(rated);
  if (middle === undefined) return 'not-rated';
  return hasEssentialU ? worseOf(middle, 'M') : middle;
}

/** RA47: thin goes before partial. */
export function strengthOf(rated: number, all: number): Strength {
  if (rated === 0) return 'none';
  if (rated < 3) return 'thin';
  return (all - rated) * 3 > all ? 'partial' : 'solid';
}
