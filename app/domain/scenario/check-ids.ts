import type { ScenarioFile } from './format.ts';
import { ALL, PUBLIC } from './id-tables.ts';
import type { Path, Report } from './problem.ts';

type Named = readonly { readonly id: string }[];

/** Every id once in its table, and once among all that share its name space. */
export function checkIds(file: ScenarioFile, report: Report): void {
  const { caseload } = file;
  for (const [path, items] of tablesOf(file)) checkUnique(path, items, report);
  checkUniqueTasks(file, report);

  for (const [key, items] of [
    ['roles', file.roles],
    ['voices', file.voices],
    ['groups', file.groups],
  ] as const) {
    for (const [at, { id }] of items.entries()) {
      if (id === ALL || id === PUBLIC) report([key, at, 'id'], 'reserved-id', { id });
    }
  }
  // A skin names all of these by bare id, and a receiver may be a party or a group.
  checkShared(
    [
      [['roles'], file.roles],
      [['voices'], file.voices],
      [['groups'], file.groups],
      [['places'], file.places],
      [['caseload', 'nationalities'], caseload?.nationalities ?? []],
      [['caseload', 'lists'], caseload?.lists ?? []],
      [['caseload', 'routes'], caseload?.routes ?? []],
    ],
    report,
  );
  // `told` and `spoke` take any of these.
  checkShared(
    [
      [['decisions'], file.decisions],
      [['requests'], file.requests],
      [['documents'], file.documents],
    ],
    report,
  );
}

function tablesOf(file: ScenarioFile): [Path, Named][] {
  const { caseload } = file;
  return [
    [['phases'], file.phases],
    [['roles'], file.roles],
    [['voices'], file.voices],
    [['groups'], file.groups],
    [['places'], file.places],
    [['budget', 'items'], file.budget?.items ?? []],
    [['injects'], file.injects],
    [['decisions'], file.decisions],
    [['expectations'], file.expectations],
    [['requests'], file.requests],
    [['documents'], file.documents],
    [['movements'], file.movements],
    [['redLines'], file.redLines],
    [['objectives'], file.objectives],
    [['caseCards'], file.caseCards],
    [['ways'], file.ways],
    [['caseload', 'nationalities'], caseload?.nationalities ?? []],
    [['caseload', 'lists'], caseload?.lists ?? []],
    [['caseload', 'cohorts'], caseload?.cohorts ?? []],
    [['caseload', 'routes'], caseload?.routes ?? []],
    [['caseload', 'indicators'], caseload?.indicators ?? []],
    ...file.decisions.map((each, at): [Path, Named] => [['decisions', at, 'options'], each.options]),
    ...file.requests.flatMap((each, at): [Path, Named][] => [
      [['requests', at, 'fields'], each.fields],
      [['requests', at, 'conditions'], each.conditions],
      [['requests', at, 'refusals'], each.refusals],
      [['requests', at, 'ready'], each.ready],
    ]),
    ...file.documents.map((each, at): [Path, Named] => [['documents', at, 'fields'], each.fields]),
    ...file.movements.map((each, at): [Path, Named] => [['movements', at, 'squares'], each.squares]),
  ];
}

function checkUnique(path: Path, items: Named, report: Report): void {
  const seen = new Set<string>();
  for (const [at, { id }] of items.entries()) {
    if (seen.has(id))
      report([...path, at, 'id'], 'duplicate-id', {
        id,
        table: path.filter((part) => typeof part === 'string').join(' '),
      });
    seen.add(id);
  }
}

function checkUniqueTasks(file: ScenarioFile, report: Report): void {
  const seen = new Set<string>();
  for (const key of ['decisions', 'expectations', 'requests', 'movements'] as const) {
    for (const [at, item] of file[key].entries()) {
      for (const [n, task] of item.tasks.entries()) {
        if (seen.has(task.id))
          report([key, at, 'tasks', n, 'id'], 'duplicate-id', { id: task.id, table: 'tasks' });
        seen.add(task.id);
      }
    }
  }
}

function checkShared(tables: readonly (readonly [Path, Named])[], report: Report): void {
  const owner = new Map<string, string>();
  for (const [path, items] of tables) {
    const table = String(path[path.length - 1]);
    for (const [at, { id }] of items.entries()) {
      const other = owner.get(id);
      if (other !== undefined && other !== table) report([...path, at, 'id'], 'name-clash', { id, other });
      if (other === undefined) owner.set(id, table);
    }
  }
}
