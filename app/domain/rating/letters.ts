import { Letter } from '../scenario/words.ts';
import type { Counts, Rated, TaskResult } from './result.ts';

/** Best first. */
const ORDER = Letter.options;

export function worseOf(a: Letter, b: Letter): Letter {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** One letter down, never below `floor`. */
export function oneDown(letter: Letter, floor: Letter): Letter {
  const at = ORDER.indexOf(letter);
  return at < ORDER.indexOf(floor) ? (ORDER[at + 1] ?? letter) : letter;
}

/** The middle letter, the worse of two middles; undefined for none. A median, because letters are not numbers. */
export function middleOf(letters: readonly Letter[]): Letter | undefined {
  const sorted = [...letters].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return sorted[Math.floor(sorted.length / 2)];
}

/** What is there of the evidence beside the choice: `seen` there, `unseen` no record or only in part, `missing` for certain. */
export type Part = 'not-asked' | 'seen' | 'unseen' | 'missing';

/** The combination table, RA33. `unseen` is a telling that nobody confirmed as missing: it caps at S and does no more. */
export function combine(base: Letter, done: Part, told: Part): Letter {
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
export function chargeLateness(letter: Letter, harm: boolean): Letter {
  if (letter === 'P') return 'S';
  return letter === 'S' && harm ? 'M' : letter;
}

/** The letter that stands: changed by people, or else the suggested one. */
export function standingLetter(task: Pick<TaskResult, 'letter' | 'changed'>): Rated {
  return task.changed?.letter ?? task.letter;
}

export function countLetters(letters: readonly Rated[]): Counts {
  const count = (letter: Rated) => letters.filter((each) => each === letter).length;
  return { P: count('P'), S: count('S'), M: count('M'), U: count('U'), 'not-rated': count('not-rated') };
}
