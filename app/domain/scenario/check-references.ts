import { nearestName } from '#app/domain/shared/nearest-name.ts';
import type { ScenarioFile } from './format.ts';
import { ALL, type IdTables, PUBLIC } from './id-tables.ts';
import type { Path, Report } from './problem.ts';

/** Names an id where the script uses one; every answer about an unknown id goes through here. */
export interface References {
  /** `id` must be one of `known`; `kind` says in the sentence what was looked for. */
  known(path: Path, kind: string, id: string | undefined, known: Iterable<string>): void;
  role(path: Path, id: string): void;
  party(path: Path, id: string): void;
  /** A party, a group, everybody or the public. */
  receiver(path: Path, id: string): void;
  roundIn(path: Path, n: number): void;
}

export function referencesOf(ids: IdTables, report: Report): References {
  const parties = ids.names.party;
  const known: References['known'] = (path, kind, id, names) => {
    if (id === undefined) return;
    const all = new Set(names);
    if (!all.has(id)) report(path, 'unknown-id', { kind, id, near: nearestName(id, all) ?? '' });
  };
  return {
    known,
    role(path, id) {
      if (parties.has(id) && !ids.roles.has(id)) report(path, 'not-a-role', { id });
      else known(path, 'role', id, ids.roles);
    },
    party: (path, id) => known(path, 'party', id, parties),
    receiver: (path, id) => known(path, 'party or group', id, [...parties, ...ids.groups, ALL, PUBLIC]),
    roundIn(path, n) {
      if (n >= ids.rounds) report(path, 'no-such-round', { round: n, last: ids.rounds - 1 });
    },
  };
}

/** Who, where and when of the whole file: rounds, parties, places, budget, caseload. */
export function checkSetting(file: ScenarioFile, ids: IdTables, refs: References, report: Report): void {
  checkRounds(file, report);
  for (const [at, group] of file.groups.entries()) {
    for (const [n, id] of group.members.entries()) refs.party(['groups', at, 'members', n], id);
  }
  const start = file.rounds[0]?.from ?? 0;
  for (const [at, place] of file.places.entries()) {
    const first = place.authority[0]?.from ?? start;
    if (first > start)
      report(['places', at, 'authority', 0, 'from'], 'authority-late', {
        place: place.id,
        from: first,
        start,
      });
    for (const [n, line] of place.authority.entries()) {
      refs.party(['places', at, 'authority', n, 'party'], line.party);
      const before = place.authority[n - 1];
      if (before && line.from <= before.from)
        report(['places', at, 'authority', n, 'from'], 'range-reversed', {
          low: before.from,
          high: line.from,
        });
    }
  }
  for (const [at, item] of (file.budget?.items ?? []).entries()) {
    for (const [n, id] of item.roles.entries()) refs.role(['budget', 'items', at, 'roles', n], id);
  }
  for (const [at, line] of file.redLines.entries()) {
    for (const [n, id] of line.owner.entries()) refs.role(['redLines', at, 'owner', n], id);
  }
  checkCaseload(file, ids, refs);
}

function checkRounds(file: ScenarioFile, report: Report): void {
  for (const [n, round] of file.rounds.entries()) {
    const before = file.rounds[n - 1];
    if (round.until <= round.from)
      report(['rounds', n, 'until'], 'round-length', { round: n, from: round.from, until: round.until });
    if (before && round.from !== before.until)
      report(['rounds', n, 'from'], 'round-order', { round: n, from: round.from, until: before.until });
  }
}

function checkCaseload(file: ScenarioFile, ids: IdTables, refs: References): void {
  const { caseload } = file;
  if (!caseload) return;
  const places = ids.names.place;
  for (const [at, list] of caseload.lists.entries())
    refs.party(['caseload', 'lists', at, 'keeper'], list.keeper);
  for (const [at, cohort] of caseload.cohorts.entries()) {
    const path = ['caseload', 'cohorts', at];
    refs.known([...path, 'nationality'], 'nationality', cohort.nationality, ids.nationalities);
    refs.known([...path, 'list'], 'list', cohort.list, ids.lists);
    for (const [n, cell] of cohort.at.entries())
      refs.known([...path, 'at', n, 'place'], 'place', cell.place, places);
  }
  for (const [at, route] of caseload.routes.entries()) {
    const path = ['caseload', 'routes', at];
    refs.known([...path, 'from'], 'place', route.from, places);
    refs.known([...path, 'to'], 'place', route.to, places);
    refs.known([...path, 'list'], 'list', route.list, ids.lists);
  }
  for (const [at, indicator] of caseload.indicators.entries()) {
    const path = ['caseload', 'indicators', at];
    for (const [n, id] of (indicator.places ?? []).entries())
      refs.known([...path, 'places', n], 'place', id, places);
    for (const [n, id] of (indicator.nationalities ?? []).entries())
      refs.known([...path, 'nationalities', n], 'nationality', id, ids.nationalities);
    for (const [n, id] of indicator.seenBy.entries()) refs.receiver([...path, 'seenBy', n], id);
  }
}
