import { checkWalkthrough } from '#app/domain/scenario/check-walkthrough.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import { placeholdersIn, titleKeysOf } from '#app/domain/scenario/texts.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import { placeIn } from './check-places.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { MergedParts } from './merge-parts.ts';
import type { Besides } from './read-besides.ts';
import type { YamlFile } from './read-yaml.ts';
import type { SourceBundle } from './source-bundle.ts';

interface Surroundings {
  readonly bundle: SourceBundle;
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly locate: MergedParts['locate'];
  readonly besides: Besides;
}

/** What only shows when the files of a folder are held against each other. */
export function checkAround({ bundle, file, scenario, locate, besides }: Surroundings): LoadProblem[] {
  const problems: LoadProblem[] = [];
  // `_template` is a folder that nobody plays, and its id is `template`.
  if (file.id !== bundle.id.replace(/^_/, ''))
    problems.push(problemAt(locate(['id']), 'folder-name', { id: file.id, folder: bundle.id }));
  checkFileNames(besides, problems);

  const skins = besides.skins.map(({ value }) => value.id);
  if (
    !skins.includes(file.skin) &&
    !besides.problems.some((each) => each.file === `skins/${file.skin}.yaml`)
  ) {
    problems.push(
      problemAt(locate(['skin']), 'skin-missing', {
        id: file.skin,
        near: nearestName(file.skin, skins) ?? '',
      }),
    );
  }
  for (const [at, role] of file.roles.entries()) {
    if (bundle.files[role.card] === undefined)
      problems.push(problemAt(locate(['roles', at, 'card']), 'card-missing', { card: role.card }));
  }

  const texts = listTexts(file);
  const named = namedIn(file, besides);
  for (const { path, text } of texts) {
    for (const [id, offset] of unnamed(text, named))
      problems.push(problemAt(locate(path, { offset }), 'unknown-placeholder', placeholder(id, named)));
  }
  for (const { card } of file.roles) {
    const text = bundle.files[card] ?? '';
    for (const [id, offset] of unnamed(text, named))
      problems.push(problemAt(placeIn(card, text, offset), 'unknown-placeholder', placeholder(id, named)));
  }
  const keys = new Set(texts.map((text) => text.key));
  for (const { value, yaml } of besides.i18n) checkTranslation(value, yaml, keys, named, problems);
  for (const { value, yaml } of besides.walkthroughs) {
    for (const each of checkWalkthrough(value, scenario))
      problems.push(at(yaml, each.path, each.code, each.params));
  }
  return problems;
}

function checkFileNames(besides: Besides, problems: LoadProblem[]): void {
  for (const { name, value, yaml } of [...besides.skins, ...besides.walkthroughs]) {
    if (value.id !== name) problems.push(at(yaml, ['id'], 'name-of-file', { id: value.id, file: yaml.file }));
  }
}

function checkTranslation(
  texts: Record<string, string>,
  yaml: YamlFile,
  keys: ReadonlySet<string>,
  named: ReadonlySet<string>,
  problems: LoadProblem[],
): void {
  for (const [key, text] of Object.entries(texts)) {
    if (!keys.has(key)) {
      const place = { file: yaml.file, ...yaml.locate([key], { onKey: true }) };
      problems.push(problemAt(place, 'unknown-text', { key, near: nearestName(key, keys) ?? '' }));
    }
    for (const [id, offset] of unnamed(text, named)) {
      problems.push(
        problemAt(
          { file: yaml.file, ...yaml.locate([key], { offset }) },
          'unknown-placeholder',
          placeholder(id, named),
        ),
      );
    }
  }
}

/**
 * What `{…}` may name: everything with a title of its own, and whatever else the default skin names. Where that one cannot
 * be read, all others stand for it: a skin that is missing is told once, not at every name.
 */
function namedIn(file: ScenarioFile, besides: Besides): ReadonlySet<string> {
  const skin = besides.skins.find(({ value }) => value.id === file.skin);
  const names = (skin ? [skin] : besides.skins).flatMap(({ value }) => Object.keys(value.names));
  return new Set([...titleKeysOf(file).keys(), ...names]);
}

const unnamed = (text: string, named: ReadonlySet<string>): [string, number][] =>
  placeholdersIn(text)
    .filter((id) => !named.has(id))
    .map((id) => [id, text.indexOf(`{${id}}`)]);

const placeholder = (id: string, named: ReadonlySet<string>) => ({ id, near: nearestName(id, named) ?? '' });

const at = (
  yaml: YamlFile,
  path: Path,
  code: LoadProblem['code'],
  params: Record<string, string | number>,
): LoadProblem => problemAt({ file: yaml.file, ...yaml.locate(path) }, code, params);
