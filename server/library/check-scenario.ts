import { listNeverComing } from '#app/domain/scenario/may-come.ts';
import { checkTexts } from './check-texts.ts';
import type { LoadProblem } from './load-problem.ts';
import { problemAt } from './load-problem.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';

export interface ScenarioCheck {
  readonly id: string;
  /** A scenario with errors is not to be played. */
  readonly errors: readonly LoadProblem[];
  readonly warnings: readonly LoadProblem[];
}

/** Everything that can be said of a scenario without playing it: what loading refuses, and what only a careful reader sees. */
export async function checkScenario(library: string, id: string): Promise<ScenarioCheck> {
  const result = await loadScenario(library, id);
  if ('problems' in result) return { id, errors: inOrder(result.problems), warnings: [] };
  const texts = checkTexts(result);
  return {
    id,
    errors: inOrder([...checkMeaning(result), ...texts.errors]),
    warnings: inOrder(texts.warnings),
  };
}

function checkMeaning({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const never = listNeverComing(file, scenario).map(({ path, kind, id }) =>
    problemAt(locate(path), 'never-comes', { kind, id }),
  );
  const rated = new Set([...scenario.tasks.values()].map((task) => task.guideline));
  const unrated = file.objectives.flatMap((objective, at) =>
    objective.guidelines.flatMap((guideline, n) =>
      rated.has(guideline)
        ? []
        : [
            problemAt(locate(['objectives', at, 'guidelines', n]), 'guideline-unrated', {
              objective: objective.id,
              guideline,
            }),
          ],
    ),
  );
  return [...never, ...unrated];
}

const inOrder = (problems: readonly LoadProblem[]): LoadProblem[] =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
