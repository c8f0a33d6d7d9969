import type { Path } from '#app/domain/scenario/problem.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { phaseSpans } from './phase-spans.ts';

/** Finds days, phases and run sheet steps that do not fit their round. */
export function checkTimes(loaded: LoadedScenario): LoadProblem[] {
  return [...checkDays(loaded), ...checkTaskPhases(loaded), ...checkRunSheet(loaded)];
}

function checkDays({ file, locate }: LoadedScenario): LoadProblem[] {
  return file.injects.flatMap(({ id, round, day }, at) => {
    const span = file.rounds[round];
    if (day === undefined || !span || (day >= span.from && day < span.until)) return [];
    const params = { inject: id, day, round, from: span.from, until: span.until };
    return [problemAt(locate(['injects', at, 'day']), 'inject-day', params)];
  });
}

/** A task that is rated in a round must belong to a phase that can be active in that round. */
function checkTaskPhases({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const spans = new Map(phaseSpans(scenario).map(({ phase, rounds }) => [phase, rounds]));
  const items = [
    ...file.decisions.map((item, at) => ({ path: ['decisions', at] as Path, ...item })),
    ...file.expectations.map((item, at) => ({ path: ['expectations', at] as Path, ...item })),
    ...file.movements.map((item, at) => ({ path: ['movements', at] as Path, ...item })),
    // A request may be sent at any time, so only an unknown phase is wrong here.
    ...file.requests.map(({ tasks }, at) => ({ path: ['requests', at] as Path, tasks, round: undefined })),
  ];
  return items.flatMap(({ path, round, tasks }) =>
    tasks.flatMap(({ id, phase }, n) => {
      const rounds = spans.get(phase);
      if (rounds && (round === undefined || rounds[round] !== 'not')) return [];
      const params = { task: id, phase, round: round ?? '' };
      return [problemAt(locate([...path, 'tasks', n, 'phase']), 'task-phase', params)];
    }),
  );
}

function checkRunSheet({ file, locate }: LoadedScenario): LoadProblem[] {
  return file.runSheet.flatMap(({ stage, round, title }, at) =>
    stage === 'round' && round === undefined
      ? [problemAt(locate(['runSheet', at]), 'step-round', { step: title })]
      : [],
  );
}
