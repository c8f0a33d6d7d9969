import { checkDecisions } from './check-decisions.ts';
import { checkFigures } from './check-figures.ts';
import { checkLoad, checkReceivers } from './check-load.ts';
import { checkNames } from './check-names.ts';
import { checkOpenings } from './check-openings.ts';
import { checkReplies } from './check-replies.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnused } from './check-unused.ts';
import type { LoadProblem } from './load-problem.ts';
import { problemAt } from './load-problem.ts';
import { type LoadedScenario, loadFromBundle } from './load-scenario.ts';
import { readBundle, type SourceBundle } from './source-bundle.ts';

export interface ScenarioCheck {
  readonly id: string;
  /** A scenario with errors is not to be played. */
  readonly errors: readonly LoadProblem[];
  readonly warnings: readonly LoadProblem[];
  /** What was checked; missing where it does not load. */
  readonly loaded?: LoadedScenario;
}

/** Everything that can be said of a scenario without playing it: what loading refuses, and what only a careful reader sees. */
export async function checkScenario(library: string, id: string): Promise<ScenarioCheck> {
  return checkBundle(await readBundle(library, id));
}

/** The same of text in memory. Pure. */
export function checkBundle(bundle: SourceBundle): ScenarioCheck {
  const { id } = bundle;
  const loaded = loadFromBundle(bundle);
  if ('problems' in loaded) return { id, errors: inOrder(loaded.problems), warnings: [] };
  const [texts, replies, openings] = [checkTexts(loaded), checkReplies(loaded), checkOpenings(loaded)];
  return {
    id,
    errors: inOrder([
      ...texts.errors,
      ...replies.errors,
      ...openings.errors,
      ...checkReceivers(loaded),
      ...checkObjectives(loaded),
    ]),
    warnings: inOrder([
      ...texts.warnings,
      ...replies.warnings,
      ...openings.warnings,
      ...checkLoad(loaded),
      ...checkDecisions(loaded),
      ...checkFigures(loaded),
      ...checkNames(loaded),
      ...checkUnused(loaded),
    ]),
    loaded,
  };
}

function checkObjectives({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const rated = new Set([...scenario.tasks.values()].map((task) => task.guideline));
  return file.objectives.flatMap(({ id: objective, guidelines }, at) =>
    guidelines.flatMap((guideline, n) =>
      rated.has(guideline)
        ? []
        : [
            problemAt(locate(['objectives', at, 'guidelines', n]), 'guideline-unrated', {
              objective,
              guideline,
            }),
          ],
    ),
  );
}

const inOrder = (problems: readonly LoadProblem[]): LoadProblem[] =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
