import type { ExerciseId } from '#app/domain/shared/ids.ts';
import type { Entry } from '../exercise/entries.ts';
import type { Scenario } from '../scenario/compiled.ts';
import { rateAnswered } from './answered.ts';
import { rateAsked } from './asked.ts';
import { rateCells } from './cells.ts';
import { contextOf } from './context.ts';
import { type History, historyOf } from './history.ts';
import { rateTask } from './rate-task.ts';
import { listRedLines } from './red-lines.ts';
import type { CoordinationResult, Ratings, SuggestedLine } from './result.ts';
import { countedTasks, rateObjectives, rollUp } from './rollups.ts';

/**
 * Suggests ratings, from the log and the scenario alone: the same two give the same rating, in the same order. Rules:
 * docs/SPEC.md, RA1 and after. Nothing here is released, and nothing is about a person.
 */
export function rate(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): Ratings {
  return rateHistory(scenario, historyOf(scenario, exercise, entries));
}

/** The same for a log that was folded already. */
export function rateHistory(scenario: Scenario, history: History): Ratings {
  const context = contextOf(scenario, history);
  const tasks = [...scenario.tasks.values()].map((task) => rateTask(task, context));
  const counted = countedTasks(tasks, context);
  return {
    tasks,
    cells: rateCells(tasks, context),
    objectives: rateObjectives(counted, context),
    redLines: listRedLines(history),
    coordination: [...scenario.requests.values()]
      .flatMap((kind) => [...rateAsked(kind, context), ...rateAnswered(kind, context)])
      .map((line) => asItStands(line, history)),
    rollups: rollUp(counted, context),
  };
}

function asItStands(line: SuggestedLine, { final }: History): CoordinationResult {
  const id = `${line.side}:${line.request}:${line.from}`;
  const changed = final.ratings[id];
  return { id, ...line, changed: changed ? { rating: changed.rating, reason: changed.reason } : null };
}
