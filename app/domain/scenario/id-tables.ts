import type { ArgumentKind } from './facts.ts';
import type { FieldDef, ScenarioFile } from './format.ts';

/** Everybody who plays. */
export const ALL = 'all';
/** Those who sit at no table: told by a notice, a broadcast, a press line. */
export const PUBLIC = 'public';

type NamedKind = Exclude<ArgumentKind, 'round' | 'option' | 'condition' | 'field' | 'value'>;

/** Every id of a scenario by what it names; what a condition's literals and the cross-references are checked against. */
export interface IdTables {
  readonly names: Readonly<Record<NamedKind, ReadonlySet<string>>>;
  readonly rounds: number;
  readonly optionsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly conditionsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** The fields of each kind of request and document. */
  readonly fieldsOf: ReadonlyMap<string, ReadonlyMap<string, FieldDef>>;
  readonly roles: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly routes: ReadonlySet<string>;
  readonly nationalities: ReadonlySet<string>;
  readonly cohorts: ReadonlySet<string>;
}

const idsOf = (items: readonly { id: string }[] | undefined): ReadonlySet<string> =>
  new Set((items ?? []).map((item) => item.id));

export function idTablesOf(file: ScenarioFile): IdTables {
  const { caseload } = file;
  const decision = idsOf(file.decisions);
  const request = idsOf(file.requests);
  const document = idsOf(file.documents);
  const roles = idsOf(file.roles);
  return {
    names: {
      phase: idsOf(file.phases),
      decision,
      inject: idsOf(file.injects),
      expectation: idsOf(file.expectations),
      request,
      document,
      subject: new Set([...decision, ...document, ...request]),
      item: idsOf(file.budget?.items),
      movement: idsOf(file.movements),
      redLine: idsOf(file.redLines),
      place: idsOf(file.places),
      indicator: idsOf(caseload?.indicators),
      party: new Set([...roles, ...idsOf(file.voices)]),
    },
    rounds: file.rounds.length,
    optionsOf: new Map(file.decisions.map((each) => [each.id, idsOf(each.options)])),
    conditionsOf: new Map(file.requests.map((each) => [each.id, idsOf(each.conditions)])),
    fieldsOf: new Map(
      [...file.requests, ...file.documents].map(({ id, fields }) => [
        id,
        new Map(fields.map((field) => [field.id, field])),
      ]),
    ),
    roles,
    groups: idsOf(file.groups),
    lists: idsOf(caseload?.lists),
    routes: idsOf(caseload?.routes),
    nationalities: idsOf(caseload?.nationalities),
    cohorts: idsOf(caseload?.cohorts),
  };
}
