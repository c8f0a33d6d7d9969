import { checkEnters } from './check-enters.ts';
import { checkIds } from './check-ids.ts';
import { checkSetting, referencesOf } from './check-references.ts';
import { checkRoom, checkScript } from './check-script.ts';
import { checkTasks } from './check-tasks.ts';
import { type CompileAt, compileItems } from './compile-items.ts';
import type { Condition, PlacedCondition, Scenario, TimerDef } from './compiled.ts';
import { compileCondition, conditionContextOf } from './conditions.ts';
import type { ScenarioFile } from './format.ts';
import { ALL, PUBLIC } from './id-tables.ts';
import type { Problem, Report } from './problem.ts';

/** Stands in for a broken condition until the problems are reported. */
const NEVER: Condition = {
  source: 'false',
  calls: [],
  compared: [],
  timers: [],
  isOneCall: false,
  holds: () => false,
};

/**
 * Turns a scenario file into a scenario ready for play, or says all that is wrong with it at once. Pure: the same file
 * gives the same scenario, here and in a later process. The draft of a broken one is never played: a check looks through it
 * for what else is wrong.
 */
export function compileScenario(
  file: ScenarioFile,
): { scenario: Scenario } | { problems: readonly Problem[]; draft: Scenario } {
  const problems: Problem[] = [];
  const report: Report = (path, code, params = {}) => problems.push({ path, code, params });
  const context = conditionContextOf(file);
  const refs = referencesOf(context.ids, report);
  checkIds(file, report);
  checkSetting(file, context.ids, refs, report);
  checkScript(file, context.ids, refs, report);
  checkTasks(file, refs, report);
  checkRoom(file, context.ids, refs);
  checkEnters(file, refs, report);

  const timers = new Map<string, TimerDef>();
  const conditions: PlacedCondition[] = [];
  const compileAt: CompileAt = (path, source, owner) => {
    const compiled = compileCondition(source, owner === undefined ? context : { ...context, owner });
    if ('problems' in compiled) {
      problems.push(...compiled.problems.map((problem) => ({ path, ...problem })));
      return NEVER;
    }
    for (const timer of compiled.timers) if (!timers.has(timer.key)) timers.set(timer.key, timer);
    conditions.push({ path, condition: compiled.condition });
    return compiled.condition;
  };
  const items = compileItems(file, compileAt);
  const roles = new Set(file.roles.map((role) => role.id));
  const parties = partiesBy(file);
  const scenario: Scenario = {
    id: file.id,
    version: file.version,
    language: file.language,
    rounds: file.rounds.map((round, n) => ({ ...round, n })),
    roles: file.roles,
    voices: file.voices,
    places: file.places,
    budget: file.budget,
    objectives: file.objectives,
    caseload: file.caseload,
    ...items,
    timers: [...timers.values()],
    conditions,
    partiesOf: (id) => parties.get(id) ?? [],
    isRole: (id) => roles.has(id),
  };
  return problems.length > 0 ? { problems, draft: scenario } : { scenario };
}

function partiesBy(file: ScenarioFile): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...[...file.roles, ...file.voices].map(({ id }): [string, readonly string[]] => [id, [id]]),
    ...file.groups.map((group): [string, readonly string[]] => [group.id, [...new Set(group.members)]]),
    [ALL, file.roles.map((role) => role.id)],
    [PUBLIC, [PUBLIC]],
  ]);
}
