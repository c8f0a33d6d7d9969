import type { References } from './check-references.ts';
import type { ScenarioFile, TaskDef } from './format.ts';
import type { Path, Report } from './problem.ts';

/** What enters the story later: in a round that there is, and not before a table needs it. */
export function checkEnters(file: ScenarioFile, refs: References, report: Report): void {
  const { voices, requests, documents, places } = file;
  const tables = { voices, requests, documents, places };
  for (const [table, items] of Object.entries(tables))
    for (const [at, { enters }] of items.entries()) refs.roundIn([table, at, 'enters'], enters);
  for (const [at, { enters }] of (file.caseload?.indicators ?? []).entries())
    refs.roundIn(['caseload', 'indicators', at, 'enters'], enters);
  checkActs(file, report);
  checkTellings(file, report);
  checkPlaces(file, report);
}

/** Voices that are not there yet in a round, among parties with groups spelt out. */
function laterIn(file: ScenarioFile) {
  const groups = new Map(file.groups.map(({ id, members }) => [id, members]));
  const entersOf = new Map(file.voices.map(({ id, enters }) => [id, enters]));
  const membersOf = (ids: readonly string[]) => ids.flatMap((id) => groups.get(id) ?? [id]);
  const laterOf = (ids: readonly string[], round: number) =>
    membersOf(ids).flatMap((id) => {
      const enters = entersOf.get(id) ?? 0;
      return enters > round ? [{ id, round, enters }] : [];
    });
  return {
    laterOf,
    /** The one who enters first of those who all enter later; undefined where somebody is there. */
    firstOfAllLater: (ids: readonly string[], round: number) => {
      const later = laterOf(ids, round);
      if (later.length < membersOf(ids).length) return undefined;
      return later.sort((a, b) => a.enters - b.enters)[0];
    },
  };
}

function checkActs(file: ScenarioFile, report: Report): void {
  const { laterOf, firstOfAllLater } = laterIn(file);
  const named = (path: Path, id: string, round: number) => {
    for (const later of laterOf([id], round)) report(path, 'named-early', later);
  };
  for (const [at, { round, tell }] of file.decisions.entries())
    for (const [n, id] of tell.entries()) named(['decisions', at, 'tell', n], id, round);
  for (const [at, { round, squares }] of file.movements.entries())
    for (const [n, { party }] of squares.entries())
      named(['movements', at, 'squares', n, 'party'], party, round);
  // A request has somebody to go to, and a document somebody to receive it, as soon as a table may think of it.
  for (const [at, { id, enters, to, expected }] of file.requests.entries()) {
    const first = firstOfAllLater(to, enters);
    if (first) report(['requests', at, 'to', 0], 'named-early', first);
    for (const [n, { round }] of expected.entries())
      if (enters > round)
        report(['requests', at, 'expected', n, 'round'], 'named-early', { id, round, enters });
  }
  for (const [at, { enters, to }] of file.documents.entries()) {
    const first = firstOfAllLater(to, enters);
    if (first) report(['documents', at, 'to', 0], 'named-early', first);
  }
}

/** Whom a task wants told has to be there by the round in which the telling is due. */
function checkTellings(file: ScenarioFile, report: Report): void {
  const { laterOf } = laterIn(file);
  const check = (path: Path, tasks: readonly TaskDef[], due: number) => {
    for (const [at, { evidence }] of tasks.entries())
      for (const [n, id] of (evidence.told?.parties ?? []).entries())
        for (const later of laterOf([id], due + (evidence.told?.withinRounds ?? 0)))
          report([...path, 'tasks', at, 'evidence', 'told', 'parties', n], 'named-early', later);
  };
  for (const [at, { tasks, round }] of file.decisions.entries()) check(['decisions', at], tasks, round);
  for (const [at, { tasks, round }] of file.movements.entries()) check(['movements', at], tasks, round);
  for (const [at, { tasks, round, staysRounds }] of file.expectations.entries())
    check(['expectations', at], tasks, round + staysRounds);
  const last = file.rounds.length - 1;
  for (const [at, { tasks, expected }] of file.requests.entries()) {
    const rounds = expected.map(({ round }) => round);
    check(['requests', at], tasks, rounds.length > 0 ? Math.max(...rounds) : last);
  }
}

/** Who answers for a place is shown with it: from the day of its line, or from when the place itself is shown. */
function checkPlaces(file: ScenarioFile, report: Report): void {
  const { laterOf } = laterIn(file);
  const roundOfDay = (day: number) => {
    const round = file.rounds.findIndex(({ until }) => day < until);
    return round < 0 ? file.rounds.length - 1 : round;
  };
  for (const [at, { enters, authority }] of file.places.entries())
    for (const [n, { from, party }] of authority.entries()) {
      const next = authority[n + 1];
      // Another has taken over by the time that the place is shown.
      if (next && next.from <= (file.rounds[enters]?.from ?? 0)) continue;
      for (const later of laterOf([party], Math.max(enters, roundOfDay(from))))
        report(['places', at, 'authority', n, 'party'], 'named-early', later);
    }
}
