import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** Finds requests that are expected of or awaited by a role which cannot send them, and requests that only go back to their sender. */
export function checkAsks({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const senders = new Map(file.requests.map(({ id, from }) => [id, from]));
  const mayNot = (path: (string | number)[], party: string, request: string): LoadProblem[] =>
    senders.get(request)?.includes(party)
      ? []
      : [problemAt(locate(path), 'not-a-sender', { party, request })];
  return [
    ...file.requests.flatMap(({ id, from, to, expected }, at) => [
      ...expected.flatMap((each, n) => mayNot(['requests', at, 'expected', n, 'from'], each.from, id)),
      ...from.flatMap((party, n) =>
        to.flatMap((each) => scenario.partiesOf(each)).some((receiver) => receiver !== party)
          ? []
          : [problemAt(locate(['requests', at, 'from', n]), 'asks-itself', { party, request: id })],
      ),
    ]),
    ...file.decisions.flatMap(({ role, blockedBy }, at) =>
      blockedBy.flatMap((request, n) => mayNot(['decisions', at, 'blockedBy', n], role, request)),
    ),
  ];
}
