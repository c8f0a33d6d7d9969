import type { References } from './check-references.ts';
import type { ScenarioFile } from './format.ts';
import type { Path, Report } from './problem.ts';

/** What enters the story later: in a round that there is, and not before a table needs it. */
export function checkEnters(file: ScenarioFile, refs: References, report: Report): void {
  const { voices, requests, artefacts, places } = file;
  const tables = { voices, requests, artefacts, places };
  for (const [table, items] of Object.entries(tables))
    for (const [at, { enters }] of items.entries()) refs.roundIn([table, at, 'enters'], enters);
  for (const [at, { enters }] of (file.caseload?.indicators ?? []).entries())
    refs.roundIn(['caseload', 'indicators', at, 'enters'], enters);

  const entersOf = new Map(voices.map(({ id, enters }) => [id, enters]));
  const isLater = (id: string, round: number) => (entersOf.get(id) ?? 0) > round;
  const named = (path: Path, id: string, round: number) => {
    if (isLater(id, round)) report(path, 'named-early', { id, round, enters: entersOf.get(id) ?? 0 });
  };
  for (const [at, { round, tell }] of file.decisions.entries())
    for (const [n, id] of tell.entries()) named(['decisions', at, 'tell', n], id, round);
  for (const [at, { round, squares }] of file.movements.entries())
    for (const [n, { party }] of squares.entries())
      named(['movements', at, 'squares', n, 'party'], party, round);
  for (const [at, { id, enters, expected }] of requests.entries())
    for (const [n, { round }] of expected.entries())
      if (enters > round)
        report(['requests', at, 'expected', n, 'round'], 'named-early', { id, round, enters });
  for (const [at, { enters, to }] of artefacts.entries()) {
    const [first] = to;
    if (first !== undefined && to.every((id) => isLater(id, enters)))
      named(['artefacts', at, 'to', 0], first, enters);
  }
}
