import { rate } from '#app/domain/rating/rate.ts';
import type { Reason, TaskResult } from '#app/domain/rating/result.ts';
import { compileScenario } from '#app/domain/scenario/compile.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { ScenarioFile } from '#app/domain/scenario/format.ts';
import { EXERCISE, type LogBuilder } from './log-builder.ts';
import { type ScenarioInput, tinyScenario } from './tiny-scenario.ts';

type TaskInput = NonNullable<NonNullable<ScenarioInput['decisions']>[number]['tasks']>[number];

/** A task with everything that a rating test does not care about. */
export function task(id: string, owner: string, evidence: TaskInput['evidence'], more = {}): TaskInput {
  return {
    id,
    owner,
    title: `Task ${id}`,
    guideline: 'G10',
    principles: ['P1'],
    sectors: ['hbm'],
    phase: 'response',
    basis: { kind: 'guideline', source: 'Written for the test.' },
    evidence,
    ...more,
  };
}

/** The tiny scenario with four rounds and a third role, `transit`, then changed as a test needs it. */
export function ratingScenario(change: (input: ScenarioInput) => void = () => {}): Scenario {
  const input = tinyScenario();
  input.rounds = [
    { title: 'Before', from: -30, until: 0, minutes: 10, story: 'Quiet.' },
    { title: 'One', from: 0, until: 5, minutes: 20, story: 'One.' },
    { title: 'Two', from: 5, until: 10, minutes: 20, story: 'Two.' },
    { title: 'Three', from: 10, until: 15, minutes: 20, story: 'Three.' },
  ];
  const [host] = input.roles;
  if (host)
    input.roles.push({ ...host, id: 'transit', title: 'Transit State', stakeholder: 'transit-state' });
  change(input);
  const compiled = compileScenario(ScenarioFile.parse(input));
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems, null, 2));
  return compiled.scenario;
}

/** The task of the tiny scenario's decision `exit`, changed. */
export function exitTask(change: Partial<TaskInput>): (input: ScenarioInput) => void {
  return (input) => {
    const exit = input.decisions.find((decision) => decision.id === 'exit');
    if (exit?.tasks?.[0]) exit.tasks = [{ ...exit.tasks[0], ...change }];
  };
}

/** The rating of one task of a log. */
export function taskOf(scenario: Scenario, log: LogBuilder, id: string): TaskResult {
  const found = rate(scenario, EXERCISE, log.entries).tasks.find((each) => each.id === id);
  if (!found) throw new Error(`No task ${id}`);
  return found;
}

/** Codes of the reasons, in order. */
export const codesOf = (result: { readonly why: readonly Reason[] }): readonly string[] =>
  result.why.map((reason) => reason.code);
