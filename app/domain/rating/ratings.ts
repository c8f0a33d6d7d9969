import { Rating } from '../scenario/words.ts';
import type { Counts, Rated, TaskResult } from './result.ts';

/** Best first. */
const ORDER = Rating.options;

export function worseOf(a: Rating, b: Rating): Rating {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** One rating down, never below `floor`. */
export function oneDown(rating: Rating, floor: Rating): Rating {
  const at = ORDER.indexOf(rating);
  return at < ORDER.indexOf(floor) ? (ORDER[at + 1] ?? rating) : rating;
}

/** The middle rating, the worse of two middles; undefined for none. A median, because ratings are not numbers. */
export function middleOf(ratings: readonly Rating[]): Rating | undefined {
  const sorted = [...ratings].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return sorted[Math.floor(sorted.length / 2)];
}

/** What is there of the evidence beside the choice: `seen` there, `unseen` no record or only in part, `missing` for certain. */
export type Part = 'not-asked' | 'seen' | 'unseen' | 'missing';

/** The combination table, RA33. `unseen` is a telling that nobody confirmed as missing: it caps at S and does no more. */
export function combine(base: Rating, done: Part, told: Part): Rating {
  const both = done === 'missing' && told === 'missing';
  const whole = [done, told].every((part) => part === 'seen' || part === 'not-asked');
  switch (base) {
    case 'P':
      return whole ? 'P' : 'S';
    case 'S':
      return both ? 'M' : 'S';
    case 'M':
      return both ? 'U' : 'M';
    case 'U':
      return 'U';
  }
}

/** What lateness costs, RA36–RA38. */
export function chargeLateness(rating: Rating, harm: boolean): Rating {
  if (rating === 'P') return 'S';
  return rating === 'S' && harm ? 'M' : rating;
}

/** The rating that stands: changed by people, or else the suggested one. */
export function standingRating(task: Pick<TaskResult, 'rating' | 'changed'>): Rated {
  return task.changed?.rating ?? task.rating;
}

export function countRatings(ratings: readonly Rated[]): Counts {
  const count = (rating: Rated) => ratings.filter((each) => each === rating).length;
  return { P: count('P'), S: count('S'), M: count('M'), U: count('U'), 'not-rated': count('not-rated') };
}
