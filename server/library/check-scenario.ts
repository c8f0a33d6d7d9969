import { join } from 'node:path';
import { checkAsks } from './check-asks.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkFigures } from './check-figures.ts';
import { checkLoad, checkReceivers } from './check-load.ts';
import { checkNames } from './check-names.ts';
import { checkOpenings } from './check-openings.ts';
import { checkPlays, MOST_PLAYS } from './check-plays.ts';
import { checkReadme } from './check-readme.ts';
import { checkReplies } from './check-replies.ts';
import { checkSizes } from './check-sizes.ts';
import { checkSkins } from './check-skins.ts';
import { checkTexts } from './check-texts.ts';
import { checkTimes } from './check-times.ts';
import { checkUnused } from './check-unused.ts';
import { checkWriting } from './check-writing.ts';
import type { LoadProblem } from './load-problem.ts';
import { problemAt } from './load-problem.ts';
import { type LoadedScenario, loadFromBundle } from './load-scenario.ts';
import { readFolder, type SourceBundle } from './source-bundle.ts';

export interface ScenarioCheck {
  readonly id: string;
  /** A scenario with errors must not be played. */
  readonly errors: readonly LoadProblem[];
  readonly warnings: readonly LoadProblem[];
  /** The scenario; missing if it does not load. */
  readonly loaded?: LoadedScenario;
  /** How many seeded plays it took to see everything; 0 if there are errors. */
  readonly plays: number;
}

/** Problems from loading, from static checks, and items that seeded plays never saw. */
export async function checkScenario(library: string, id: string): Promise<ScenarioCheck> {
  return checkFolder(join(library, id));
}

/** The same for any folder. Its README is checked too. */
export async function checkFolder(folder: string): Promise<ScenarioCheck> {
  const check = checkBundle(await readFolder(folder));
  return { ...check, warnings: inOrder([...check.warnings, ...(await checkReadme(folder))]) };
}

/**
 * The same for text in memory. Pure. A scenario with errors is not played, so that an item that can never open is reported only
 * once, as an error, and an author fixing errors does not have to wait. `plays` is the maximum number of plays; 0 means none.
 */
export function checkBundle(bundle: SourceBundle, plays: number = MOST_PLAYS): ScenarioCheck {
  const { id } = bundle;
  const read = loadFromBundle(bundle);
  const refused = 'problems' in read ? read.problems : [];
  const loaded = 'problems' in read ? read.draft : read;
  if (!loaded) return { id, errors: inOrder(refused), warnings: [], plays: 0 };
  const [texts, replies, openings] = [checkTexts(loaded), checkReplies(loaded), checkOpenings(loaded)];
  const errors = [
    ...refused,
    ...texts.errors,
    ...replies.errors,
    ...openings.errors,
    ...checkReceivers(loaded),
    ...checkAsks(loaded),
    ...checkSizes(loaded),
    ...checkObjectives(loaded),
  ];
  const played = errors.length === 0 && plays > 0 ? checkPlays(loaded, plays) : undefined;
  return {
    id,
    errors: inOrder([...errors, ...(played?.errors ?? [])]),
    warnings: inOrder([
      ...texts.warnings,
      ...replies.warnings,
      ...openings.warnings,
      ...checkLoad(loaded),
      ...checkDecisions(loaded),
      ...checkFigures(loaded),
      ...checkNames(loaded),
      ...checkSkins(loaded),
      ...checkTimes(loaded),
      ...checkWriting(loaded),
      ...checkUnused(loaded),
      ...(played?.warnings ?? []),
    ]),
    ...('problems' in read ? {} : { loaded }),
    plays: played?.plays ?? 0,
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
