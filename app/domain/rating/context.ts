import type { Scenario } from '../scenario/compiled.ts';
import type { Guideline } from '../scenario/words.ts';
import type { History } from './history.ts';
import type { Reason } from './result.ts';

/** What every part of a rating reads: the scenario and the log, folded. */
export interface RatingContext {
  readonly scenario: Scenario;
  readonly history: History;
  /** Guidelines of the chosen objectives. */
  readonly guidelines: ReadonlySet<Guideline>;
}

export function contextOf(scenario: Scenario, history: History): RatingContext {
  const chosen = history.final.meta.objectives;
  const objectives = scenario.objectives.filter((objective) => chosen.includes(objective.id));
  return { scenario, history, guidelines: new Set(objectives.flatMap((objective) => objective.guidelines)) };
}

export function because(code: string, params: Reason['params'] = {}): Reason {
  return { code, params };
}

/** What `make` gives for each role that people played, in the scenario's order; roles for which it gives nothing are left out. */
export function forPlayedRoles<T>(
  context: RatingContext,
  make: (role: string) => T | undefined,
): readonly T[] {
  return context.scenario.roles.flatMap(({ id }) => {
    const made = context.history.isPlayedByPeople(id) ? make(id) : undefined;
    return made === undefined ? [] : [made];
  });
}
