import { FORMAT } from '#app/domain/scenario/format.ts';
import type { YamlChange, YamlEdit } from './edit-yaml.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import { mergeParts } from './merge-parts.ts';
import { readYaml } from './read-yaml.ts';
import { isScript, type SourceBundle } from './source-bundle.ts';

export interface Upgrade {
  /** As the script gave it. */
  readonly format: unknown;
  /** The very bundle that was given where nothing was to be changed, or nothing could be. */
  readonly bundle: SourceBundle;
  readonly changes: readonly (YamlChange & { readonly file: string })[];
  /** Why a scenario of an older format could not be read. */
  readonly problems: readonly LoadProblem[];
}

const OLDEST = 1;

export const isOlderFormat = (format: unknown): format is number =>
  Number.isInteger(format) && Number(format) >= OLDEST && Number(format) < FORMAT;

/** A scenario of format 1 as one of format 2, any other one as it is. Pure. */
export function upgradeBundle(bundle: SourceBundle): SourceBundle {
  return upgradeOf(bundle).bundle;
}

/** The same, with what was changed and what was in the way. */
export function upgradeOf(bundle: SourceBundle): Upgrade {
  const parts = Object.keys(bundle.files)
    .filter((path) => editsFor(path).length > 0)
    .map((path) => readYaml(path, bundle.files[path] ?? ''));
  const { data } = mergeParts(parts.filter(({ file }) => isScript(file)));
  const format = data['format'];
  const problems = parts.flatMap(({ file, problems }) =>
    problems.map((each) => problemAt({ file, ...each }, each.code, each.params)),
  );
  if (format === FORMAT) return { format, bundle, changes: [], problems: [] };
  if (problems.length > 0 || !isOlderFormat(format)) return { format, bundle, changes: [], problems };
  const edited = new Map(parts.map((part) => [part.file, part.edit(editsFor(part.file))]));
  const texts = Object.entries(bundle.files).map(([file, text]) => [file, edited.get(file)?.text ?? text]);
  return {
    format,
    bundle: { ...bundle, files: Object.fromEntries(texts) },
    changes: [...edited].flatMap(([file, { changes }]) => changes.map((each) => ({ file, ...each }))),
    problems: [],
  };
}

function editsFor(path: string): readonly YamlEdit[] {
  if (isScript(path)) return SCRIPT;
  if (/^walkthroughs\/.*\.yaml$/.test(path)) return WALKTHROUGH;
  return /^i18n\/.*\.yaml$/.test(path) ? TRANSLATION : [];
}

const rename = (within: string, from: string, to: string): YamlEdit => ({
  within: within === '' ? [] : within.split('.'),
  key: (key) => (key === from ? to : undefined),
});

/**
 * From format 1 to 2. Each key is renamed only where the format has it: a field, an option or a value of a form may be
 * called by the same word, and keeps it.
 */
const SCRIPT: readonly YamlEdit[] = [
  { within: [], value: (key, value) => (key === 'format' && value === 1 ? '2' : undefined) },
  rename('', 'artefacts', 'documents'),
  ...[
    'caseload.cohorts.*',
    'caseload.routes.*',
    'caseload.indicators.*',
    'injects.*.effects.*',
    'decisions.*.options.*.effects.*',
    'movements.*.effects.*',
  ].map((within) => rename(within, 'papers', 'travelDocuments')),
];

const WALKTHROUGH: readonly YamlEdit[] = [
  rename('steps.*', 'artefact', 'document'),
  rename('expect.coordination.*', 'letter', 'rating'),
];

/** The keys of a translation are paths through the script. */
const TRANSLATION: readonly YamlEdit[] = [
  {
    within: [],
    key: (key) => (key.startsWith('artefacts.') ? key.replace('artefacts', 'documents') : undefined),
  },
];
