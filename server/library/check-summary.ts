import type { Guideline, PhaseId } from '#app/domain/scenario/words.ts';
import { Sector } from '#app/domain/scenario/words.ts';
import type { ScenarioCheck } from './check-scenario.ts';
import type { LoadProblem } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { phaseSpans } from './phase-spans.ts';

/** The contents and problems of a scenario, in machine-readable form. */
export interface CheckSummary {
  readonly id: string;
  readonly roles: readonly string[];
  readonly injects: readonly string[];
  readonly decisions: readonly string[];
  readonly expectations: readonly string[];
  readonly requests: readonly string[];
  readonly movements: readonly string[];
  readonly guidelinesRated: readonly Guideline[];
  readonly sectors: readonly Sector[];
  readonly phases: readonly PhaseId[];
  /** Rounds in which more than one phase is active according to the script. */
  readonly overlaps: readonly { readonly round: number; readonly phases: readonly string[] }[];
  readonly languages: readonly string[];
  /** How many seeded plays it took to see everything, at most 200; 0 if there are errors. */
  readonly plays: number;
  readonly problems: readonly (LoadProblem & { readonly severity: 'error' | 'warning' })[];
}

/** For a scenario that does not load, the summary contains only its problems. */
export function summaryOf({ id, errors, warnings, loaded, plays }: ScenarioCheck): CheckSummary {
  return {
    id,
    ...(loaded ? contentsOf(loaded) : NOTHING),
    plays,
    problems: [
      ...errors.map((problem) => ({ severity: 'error' as const, ...problem })),
      ...warnings.map((problem) => ({ severity: 'warning' as const, ...problem })),
    ],
  };
}

type Contents = Omit<CheckSummary, 'id' | 'plays' | 'problems'>;
const NOTHING: Contents = {
  roles: [],
  injects: [],
  decisions: [],
  expectations: [],
  requests: [],
  movements: [],
  guidelinesRated: [],
  sectors: [],
  phases: [],
  overlaps: [],
  languages: [],
};

function contentsOf({ file, scenario, translations }: LoadedScenario): Contents {
  const tasks = [...scenario.tasks.values()];
  const rated = new Set(tasks.map(({ guideline }) => guideline));
  const sectors = new Set(tasks.flatMap((task) => task.sectors));
  return {
    roles: idsOf(file.roles),
    injects: idsOf(file.injects),
    decisions: idsOf(file.decisions),
    expectations: idsOf(file.expectations),
    requests: idsOf(file.requests),
    movements: idsOf(file.movements),
    guidelinesRated: [...rated].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    sectors: Sector.options.filter((sector) => sectors.has(sector)),
    phases: file.phases.map(({ id }) => id),
    overlaps: overlapsIn(scenario),
    languages: [...new Set([file.language, ...Object.keys(translations)])],
  };
}

function overlapsIn(scenario: LoadedScenario['scenario']): CheckSummary['overlaps'] {
  const spans = phaseSpans(scenario);
  return scenario.rounds
    .map((_, round) => ({
      round,
      phases: spans.filter(({ rounds }) => rounds[round] === 'active').map(({ phase }) => phase),
    }))
    .filter(({ phases }) => phases.length > 1);
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
