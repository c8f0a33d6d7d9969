import type { Path } from '#app/domain/scenario/problem.ts';
import { type Dice, diceOf } from '../play/dice.ts';
import { playSeeded } from '../play/seeded-play.ts';
import { sightsOf } from '../play/sights.ts';
import { factKey, wisherOf } from '../play/wishes.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

export const MOST_PLAYS = 200;
/** Every fifth play has no wishes and is moved only by the dice. */
const FREE_EVERY = 5;
/** How often people are moved when no condition of the script counts them. */
const PEOPLE_EVERY = 25;

export interface PlayChecks {
  /** How many plays it took to see everything, at most `MOST_PLAYS`. */
  readonly plays: number;
  readonly seen: ReadonlySet<string>;
  readonly errors: LoadProblem[];
  readonly warnings: LoadProblem[];
}

/**
 * Plays the scenario with the seeds 1, 2, 3 … until everything in it has been seen, at most 200 times. Each play wishes for
 * what earlier plays have not seen, so a play can only be repeated together with all plays before it. Items that were never
 * seen get a warning. A play that throws ends the check with an error that names its seed.
 */
export function checkPlays(loaded: LoadedScenario, most: number = MOST_PLAYS): PlayChecks {
  const { file, scenario, locate } = loaded;
  const wish = wisherOf(file, scenario);
  const countsPeople = scenario.conditions.some(
    ({ path, condition }) =>
      !path.includes('tasks') && condition.calls.some(({ fact }) => fact === 'indicator'),
  );
  const sights = sightsOf(scenario);
  const seen = new Set<string>();
  let plays = 0;
  while (plays < most && sights.some((sight) => !seen.has(sight))) {
    plays += 1;
    const dice = diceOf(plays);
    const missing = sights.filter((sight) => !seen.has(sight));
    const isFree = plays % FREE_EVERY === 0;
    const wishes = wish(isFree ? [] : rotated(missing, plays, dice), dice);
    // Moving people takes most of a play's time, so it is mostly left out if no condition of the script counts them.
    const rules =
      countsPeople || plays % PEOPLE_EVERY === FREE_EVERY ? scenario : { ...scenario, caseload: undefined };
    try {
      const play = playSeeded(rules, { dice, wishes, isNew: (fact) => !seen.has(fact) });
      for (const fact of play.seen) seen.add(fact);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const failed = problemAt(locate(['rounds']), 'play-failed', { seed: plays, detail });
      return { plays, seen, errors: [failed], warnings: [] };
    }
  }
  const warnings = unseenIn(loaded, seen).map(({ path, ...params }) =>
    problemAt(locate(path), 'not-seen', { ...params, plays }),
  );
  return { plays, seen, errors: [], warnings };
}

/** Puts a different one first in each play and shuffles the rest, which are wished for too if they are compatible. */
function rotated(missing: readonly string[], n: number, dice: Dice): readonly string[] {
  const rest = [...missing];
  const first = rest.splice(n % rest.length, 1);
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = dice.roll(at + 1);
    [rest[at], rest[other]] = [rest[other] ?? '', rest[at] ?? ''];
  }
  return [...first, ...rest];
}

interface Unseen {
  readonly path: Path;
  readonly kind: 'inject' | 'decision' | 'option' | 'expectation' | 'met' | 'reply' | 'movement';
  readonly id: string;
}

/** The items that were not seen, located at their condition if they have one. The parts of an unseen item are not listed. */
function unseenIn({ file }: LoadedScenario, seen: ReadonlySet<string>): readonly Unseen[] {
  const isSeen = (...parts: string[]) => seen.has(factKey(...parts));
  const at = (path: Path, condition: string | undefined, key: string): Path =>
    condition === undefined ? path : [...path, key];
  return [
    ...file.injects.flatMap(({ id, when }, n): Unseen[] =>
      isSeen('released', id) ? [] : [{ path: at(['injects', n], when, 'when'), kind: 'inject', id }],
    ),
    ...file.decisions.flatMap(({ id, opens, options }, n): Unseen[] =>
      isSeen('opens', id)
        ? options.flatMap(({ id: option, when }, o): Unseen[] =>
            isSeen('open', id, option)
              ? []
              : [{ path: at(['decisions', n, 'options', o], when, 'when'), kind: 'option', id: option }],
          )
        : [{ path: at(['decisions', n], opens, 'opens'), kind: 'decision', id }],
    ),
    ...file.expectations.flatMap(({ id, opens }, n): Unseen[] => {
      if (isSeen('met', id)) return [];
      return isSeen('watched', id)
        ? [{ path: ['expectations', n, 'met'], kind: 'met', id }]
        : [{ path: at(['expectations', n], opens, 'opens'), kind: 'expectation', id }];
    }),
    ...file.requests.flatMap(({ id, ready }, n) =>
      ready.flatMap((reply, r): Unseen[] =>
        isSeen('replied', id, reply.id)
          ? []
          : [{ path: at(['requests', n, 'ready', r], reply.when, 'when'), kind: 'reply', id: reply.id }],
      ),
    ),
    ...file.movements.flatMap(({ id, opens }, n): Unseen[] =>
      isSeen('departed', id) ? [] : [{ path: at(['movements', n], opens, 'opens'), kind: 'movement', id }],
    ),
  ];
}
