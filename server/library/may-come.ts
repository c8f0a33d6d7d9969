import type { ASTNode } from '@marcbachmann/cel-js';
import { checkCondition } from '#app/domain/scenario/check-condition.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { createConditionLanguage } from '#app/domain/scenario/condition-language.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { idTablesOf } from '#app/domain/scenario/id-tables.ts';
import { listConditions } from '#app/domain/scenario/list-texts.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import { earliestRounds, NEVER } from './earliest-rounds.ts';

/** Something that no play can bring about, however it goes. */
export interface NeverComes {
  readonly path: Path;
  readonly kind: string;
  readonly id: string;
}

/** An item that can only come after the round it is due in. */
export interface ComesLate extends NeverComes {
  /** The last round in which it is still open. */
  readonly due: number;
  /** The first in which it may come; as many as there are rounds: only after the last one closed. */
  readonly earliest: number;
}

/** Which conditions can never hold. Expects a file that compiled. */
export function listNeverComing(file: ScenarioFile, scenario: Scenario): readonly NeverComes[] {
  return conditionsWithRounds(file, scenario)
    .filter(({ earliest }) => earliest === NEVER)
    .map(({ path, key }) => ({ path, ...subjectOf(key) }));
}

/** Which items can come, and which acts be done, but only too late. Expects a file that compiled. */
export function listComingLate(file: ScenarioFile, scenario: Scenario): readonly ComesLate[] {
  const due = new Map([
    ...file.injects
      .filter(({ contingency }) => !contingency)
      .map(({ id, round }): [string, number] => [`injects.${id}.when`, round]),
    ...file.decisions.map(({ id, round }): [string, number] => [`decisions.${id}.opens`, round]),
    ...file.expectations.map(({ id, round, staysRounds }): [string, number] => [
      `expectations.${id}.opens`,
      round + staysRounds,
    ]),
    ...file.movements.map(({ id, round }): [string, number] => [`movements.${id}.opens`, round]),
    // What is rated as done has to be possible in time: a document may enter the story later. That an expectation stays open
    // is time to catch up, and no use where nobody could have begun.
    ...file.expectations.map(({ id, round }): [string, number] => [`expectations.${id}.met`, round]),
    ...file.decisions.flatMap(({ id, round, tasks }) =>
      tasks.map(({ id: task, evidence }): [string, number] => [
        `decisions.${id}.tasks.${task}.evidence.done.when`,
        round + (evidence.done?.withinRounds ?? 0),
      ]),
    ),
  ]);
  return conditionsWithRounds(file, scenario).flatMap(({ path, key, earliest }) => {
    const round = due.get(key);
    if (round === undefined || earliest === NEVER || earliest <= round) return [];
    return [{ path, ...subjectOf(key), due: round, earliest }];
  });
}

function conditionsWithRounds(file: ScenarioFile, scenario: Scenario) {
  const { written } = createConditionLanguage();
  const ids = idTablesOf(file);
  const always = written.parse('true').ast;
  // What cannot be read is told elsewhere, and keeps nothing from coming.
  const treeOf = (text: string): ASTNode => {
    try {
      const tree = written.parse(text).ast;
      return checkCondition(tree, ids, undefined).problems.length === 0 ? tree : always;
    } catch {
      return always;
    }
  };
  const conditions = listConditions(file).map((entry) => ({ ...entry, tree: treeOf(entry.text) }));
  const rounds = earliestRounds(file, scenario, conditions);
  return conditions.map(({ path, key }) => ({ path, key, earliest: rounds.get(key) ?? 0 }));
}

const KINDS: Readonly<Record<string, string>> = {
  'phases.starts': 'phase',
  'injects.when': 'inject',
  'decisions.opens': 'decision',
  'expectations.opens': 'expectation',
  'movements.opens': 'movement',
};

/** An item that never comes is told as the item; anything else by its condition's key. */
function subjectOf(key: string): { kind: string; id: string } {
  const [table = '', id = '', member = '', ...rest] = key.split('.');
  const kind = rest.length === 0 ? KINDS[`${table}.${member}`] : undefined;
  return kind ? { kind, id } : { kind: 'condition', id: key };
}
