import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { listComingLate, listNeverComing } from './may-come.ts';
import { phaseSpans } from './phase-spans.ts';

interface OpeningChecks {
  readonly errors: LoadProblem[];
  readonly warnings: LoadProblem[];
}

/** Finds items that can never open or open too late, and phases that never overlap. */
export function checkOpenings(loaded: LoadedScenario): OpeningChecks {
  const { file, scenario, locate } = loaded;
  const never = listNeverComing(file, scenario).map(({ path, kind, id }) =>
    problemAt(locate(path), 'never-comes', { kind, id }),
  );
  const late = listComingLate(file, scenario);
  const isOver = (earliest: number): boolean => earliest >= file.rounds.length;
  return {
    errors: [
      ...never,
      ...late
        .filter(({ earliest }) => isOver(earliest))
        .map(({ path, kind, id }) => problemAt(locate(path), 'never-closes', { kind, id })),
    ],
    warnings: [
      ...late
        .filter(({ earliest }) => !isOver(earliest))
        .map(({ path, kind, id, due, earliest }) =>
          problemAt(locate(path), 'opens-late', { kind, id, due, earliest }),
        ),
      ...checkPhases(loaded),
    ],
  };
}

/** A phase whose rounds depend on play counts as one that may overlap. */
function checkPhases({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const spans = phaseSpans(scenario);
  const mayMeet = file.rounds.some(
    (_, round) => spans.filter(({ rounds }) => (rounds[round] ?? 'not') !== 'not').length > 1,
  );
  return mayMeet || spans.length < 2 ? [] : [problemAt(locate(['phases']), 'phases-apart', {})];
}
