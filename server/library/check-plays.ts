import type { Path } from '#app/domain/scenario/problem.ts';
import { type Dice, diceOf } from '../play/dice.ts';
import { playSeeded } from '../play/seeded-play.ts';
import { sightsOf } from '../play/sights.ts';
import { factKey, wisherOf } from '../play/wishes.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

export const MOST_PLAYS = 200;
/** Every so many plays one wishes for nothing: a room that only the dice move. */
const FREE = 5;
const PEOPLE = 25;

export interface PlayChecks {
  /** How many were played until everything was seen, at most `MOST_PLAYS`. */
  readonly plays: number;
  readonly seen: ReadonlySet<string>;
  readonly errors: LoadProblem[];
  readonly warnings: LoadProblem[];
}

/**
 * Plays the scenario with the seeds 1, 2, 3 … until everything in it was seen, at most 200 times. Each play wishes for
 * what none before it has seen, so a play is repeated by playing those before it again. What was never seen is a
 * warning where it stands; a play that throws ends the check with an error that names its seed.
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
    const isFree = plays % FREE === 0;
    const wishes = wish(isFree ? [] : turned(missing, plays, dice), dice);
    // Moving people takes most of a play's time: only now and then where no condition of the script counts them.
    const rules = countsPeople || plays % PEOPLE === FREE ? scenario : { ...scenario, caseload: undefined };
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

/** Another one first in every play, the rest shuffled: those that go together with the first are wished for too. */
function turned(missing: readonly string[], n: number, dice: Dice): readonly string[] {
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

/** Each at its condition, where it has one. What lies in an item that never came is told with the item alone. */
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
