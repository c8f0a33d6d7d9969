import { compileScenario } from '#app/domain/scenario/compile.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { FORMAT, ScenarioFile } from '#app/domain/scenario/format.ts';
import type { SkinFile } from '#app/domain/scenario/skin-format.ts';
import type { Translations } from '#app/domain/scenario/texts.ts';
import type { Walkthrough } from '#app/domain/scenario/walkthrough.ts';
import { checkAcrossFiles } from './check-across-files.ts';
import { fileNameProblems } from './file-names.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import { type MergedParts, mergeParts } from './merge-parts.ts';
import { readCompanionFiles } from './read-companion-files.ts';
import { readYaml } from './read-yaml.ts';
import { repairShape } from './repair-shape.ts';
import { readShape } from './shape-problems.ts';
import { isScript, readBundle, type SourceBundle } from './source-bundle.ts';
import { isOlderFormat, upgradeBundle } from './upgrade-bundle.ts';

/** A scenario that has passed all load checks, with everything that belongs to it. Immutable. */
export interface LoadedScenario {
  readonly bundle: SourceBundle;
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly skins: ReadonlyMap<string, SkinFile>;
  readonly translations: Translations;
  /** Role cards by path, such as `briefs/host.md`, as used in the roles. */
  readonly briefs: Readonly<Record<string, string>>;
  readonly walkthroughs: readonly Walkthrough[];
  readonly locate: MergedParts['locate'];
}

/** `draft` is what could be read of a broken scenario. It is only for finding further problems. */
export type LoadResult =
  | LoadedScenario
  | { readonly problems: readonly LoadProblem[]; readonly draft?: LoadedScenario };

/** Loads `<library>/<id>/`. Returns all problems at once, each with file, line and column. */
export async function loadScenario(library: string, id: string): Promise<LoadResult> {
  return loadFromBundle(await readBundle(library, id));
}

/**
 * The bundle that an exercise pinned, in the format of its day. It is upgraded each time it is read and stays as it is
 * where it is kept: no author is there who could do it.
 */
export function loadPinned(bundle: SourceBundle): LoadResult {
  const result = loadFromBundle(bundle);
  const isOlder = 'problems' in result && result.problems.some(({ code }) => code === 'format-older');
  return isOlder ? loadFromBundle(upgradeBundle(bundle)) : result;
}

/** The same from text in memory. Pure. */
export function loadFromBundle(bundle: SourceBundle): LoadResult {
  const paths = Object.keys(bundle.files).sort();
  const sources = paths.filter(isScript);
  const [first] = sources;
  if (first === undefined)
    return {
      problems: [problemAt({ file: 'scenario.yaml', line: 1, column: 1 }, 'no-scenario', { id: bundle.id })],
    };
  const parts = sources.map((path) => readYaml(path, bundle.files[path] ?? ''));
  const merged = mergeParts(parts);
  const unread = parts.flatMap(({ file, problems }) =>
    problems.map((each) => problemAt({ file, ...each }, each.code, each.params)),
  );
  const format = merged.data['format'];
  // By the present format all of it would be wrong, and the author is to mend none of that by hand.
  if (isOlderFormat(format)) {
    const params = { format, reads: FORMAT, id: bundle.id };
    return { problems: [...unread, problemAt(merged.locate(['format']), 'format-older', params)] };
  }
  const problems: LoadProblem[] = fileNameProblems(paths);
  if (first === 'scenario.yaml' && sources.length > 1)
    problems.push(problemAt({ file: first, line: 1, column: 1 }, 'two-sources', {}));
  problems.push(...unread);
  for (const each of merged.problems) problems.push(problemAt(each, each.code, each.params));
  const companions = readCompanionFiles(bundle);
  problems.push(...companions.problems);
  if (parts.some((part) => part.data === undefined && part.problems.length > 0)) return { problems };

  const shape = readShape(ScenarioFile, merged.data);
  if ('problems' in shape)
    for (const each of shape.problems)
      problems.push(problemAt(merged.locate(each.path, { onKey: each.onKey }), each.code, each.params));
  const file = 'problems' in shape ? repairShape(ScenarioFile, merged.data) : shape.value;
  if (!file) return { problems };
  const before = problems.length;
  const compiled = compileScenario(file);
  if ('problems' in compiled) {
    for (const each of compiled.problems)
      problems.push(problemAt(merged.locate(each.path, { offset: each.offset }), each.code, each.params));
  }
  const scenario = 'scenario' in compiled ? compiled.scenario : compiled.draft;
  problems.push(...checkAcrossFiles({ bundle, file, scenario, locate: merged.locate, companions }));
  const loaded: LoadedScenario = {
    bundle,
    file,
    scenario,
    skins: new Map(companions.skins.map(({ name, value }) => [name, { ...value, id: name }])),
    translations: Object.fromEntries(companions.i18n.map(({ name, value }) => [name, value])),
    briefs: Object.fromEntries(
      paths.filter((path) => path.startsWith('briefs/')).map((path) => [path, bundle.files[path] ?? '']),
    ),
    walkthroughs: companions.walkthroughs.map(({ value }) => value),
    locate: merged.locate,
  };
  if (problems.length === 0) return loaded;
  return { problems: withoutConsequences(problems, before), draft: loaded };
}

const lineOf = ({ file, line }: LoadProblem): string => `${file}:${line}`;

/** Drops problems that were only caused by the values that replaced invalid ones. */
function withoutConsequences(problems: readonly LoadProblem[], before: number): LoadProblem[] {
  const reported = new Set(problems.slice(0, before).map(lineOf));
  return problems.filter((each, n) => n < before || !reported.has(lineOf(each)));
}
