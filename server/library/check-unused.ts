import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { listConditions, listTexts, withoutTexts } from '#app/domain/scenario/list-texts.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import { placeholdersIn } from '#app/domain/scenario/texts.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** Documents, voices, groups, red lines, prompts, places and role cards that an author meant to use and forgot. */
export function checkUnused({ file, scenario, locate, briefs }: LoadedScenario): LoadProblem[] {
  const asked = idsInConditions(scenario);
  const named = new Set([...asked, ...referencesIn(withoutTexts(file)), ...placeholders(file)]);
  const vetoed = new Set(file.caseCards.flatMap(({ vetoes }) => vetoes.map(({ item }) => item)));
  const senders = new Set(file.injects.map(({ from }) => from));
  const unused = <T extends { id: string }>(
    table: string,
    kind: string,
    items: readonly T[],
    isUsed: (item: T) => boolean,
  ): LoadProblem[] =>
    items.flatMap((item, at) => {
      const path: Path = [table, at];
      return isUsed(item) ? [] : [problemAt(locate(path), 'unused', { kind, id: item.id })];
    });
  const crossable = new Set(membersIn(file, 'redLine'));
  const prompts = new Set(file.expectations.map(({ contingency }) => contingency));
  const cards = file.roles.map(({ card }) => card);
  // What a broken condition names nobody knows, so nothing that a condition may name is called unused beside it.
  const areAllRead = scenario.conditions.length === listConditions(file).length;
  return [
    ...unused(
      'redLines',
      'red line',
      file.redLines,
      ({ id, when }) => when !== undefined || crossable.has(id),
    ),
    ...unused(
      'injects',
      'contingency',
      file.injects,
      ({ id, contingency }) => !contingency || prompts.has(id),
    ),
    ...Object.keys(briefs)
      .filter((path) => !cards.includes(path))
      .map((path) =>
        problemAt({ file: path, line: 1, column: 1 }, 'unused', { kind: 'role card', id: path }),
      ),
    ...(areAllRead
      ? [
          ...unused('places', 'place', file.places, ({ id }) => named.has(id)),
          ...unused('voices', 'voice', file.voices, ({ id, title }) => named.has(id) || senders.has(title)),
          ...unused('groups', 'group', file.groups, ({ id }) => named.has(id)),
          // A document that crosses a red line is there to be issued or not.
          ...unused(
            'documents',
            'document',
            file.documents,
            ({ id, redLine }) => redLine !== undefined || asked.has(id) || vetoed.has(id),
          ),
        ]
      : []),
  ];
}

const idsInConditions = ({ conditions }: Scenario): ReadonlySet<string> =>
  new Set(
    conditions.flatMap(({ condition }) => [
      ...condition.calls.flatMap(({ args }) => args.map(String)),
      ...condition.compared,
    ]),
  );

const placeholders = (file: ScenarioFile): string[] =>
  listTexts(file).flatMap(({ text }) => placeholdersIn(text));

function membersIn(value: unknown, wanted: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === wanted ? [member] : membersIn(member, wanted),
  );
}

/** Keys whose values define an id or name something of another kind, and so are not references. */
const NO_REFERENCE = ['id', 'simulated', 'option', 'card', 'skin'];

function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    NO_REFERENCE.includes(key) ? [] : referencesIn(member),
  );
}
