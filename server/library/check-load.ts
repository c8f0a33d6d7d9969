import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** How much a table can discuss and read in an exercise of two and a half hours. */
const MOST = { decisions: 6, injects: 12 } as const;

/** Finds tables with too much to do or with nothing to do. */
export function checkLoad(loaded: LoadedScenario): LoadProblem[] {
  return [...checkIdle(loaded), ...checkRoles(loaded)];
}

function checkIdle({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const isIn = (parties: readonly string[], role: string): boolean =>
    parties.some((id) => scenario.partiesOf(id).includes(role));
  const isBusy = (role: string, round: number): boolean =>
    file.decisions.some((each) => each.round === round && each.role === role) ||
    file.expectations.some((each) => each.round === round && each.role === role) ||
    file.requests.some(({ expected, to }) =>
      expected.some((each) => each.round === round && (each.from === role || isIn(to, role))),
    ) ||
    file.movements.some(
      (each) =>
        each.round === round && (each.owner === role || each.squares.some(({ party }) => party === role)),
    ) ||
    (round === 0 && isOffered(file, role));
  return file.rounds.flatMap((_, round) =>
    file.roles
      .filter(({ id }) => !isBusy(id, round))
      .map(({ id }) => problemAt(locate(['rounds', round]), 'idle-table', { round, role: id })),
  );
}

const isOffered = (file: ScenarioFile, role: string): boolean =>
  file.budget?.items.some(({ roles }) => roles.includes(role)) === true;

function checkRoles({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  return file.roles.flatMap(({ id: role }, at) => {
    const decisions = file.decisions.filter((decision) => decision.role === role).length;
    const injects = file.injects.filter(
      ({ contingency, reserve, to }) =>
        !contingency && !reserve && to.some((id) => scenario.partiesOf(id).includes(role)),
    ).length;
    const place = locate(['roles', at]);
    return [
      ...(decisions > MOST.decisions
        ? [problemAt(place, 'load-decisions', { role, count: decisions, most: MOST.decisions })]
        : []),
      ...(injects > MOST.injects
        ? [problemAt(place, 'load-injects', { role, count: injects, most: MOST.injects })]
        : []),
    ];
  });
}

/** Finds injects that go to nobody in the room. */
export function checkReceivers({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const voices = new Set(file.voices.map(({ id }) => id));
  return file.injects.flatMap((inject, at) => {
    const receivers = inject.to.flatMap((id) => scenario.partiesOf(id));
    if (inject.public || receivers.some((id) => !voices.has(id))) return [];
    return [problemAt(locate(['injects', at, 'to']), 'inject-unheard', { inject: inject.id })];
  });
}
