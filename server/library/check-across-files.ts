import { checkWalkthrough } from '#app/domain/scenario/check-walkthrough.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import { placeholdersIn, titleKeysOf } from '#app/domain/scenario/texts.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { MergedParts } from './merge-parts.ts';
import { placeIn } from './place-in.ts';
import type { CompanionFiles } from './read-companion-files.ts';
import type { YamlFile } from './read-yaml.ts';
import type { SourceBundle } from './source-bundle.ts';

interface AcrossFilesParts {
  readonly bundle: SourceBundle;
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly locate: MergedParts['locate'];
  readonly companions: CompanionFiles;
}

/** Problems that only show when the files of a folder are compared with each other. */
export function checkAcrossFiles({
  bundle,
  file,
  scenario,
  locate,
  companions,
}: AcrossFilesParts): LoadProblem[] {
  const problems: LoadProblem[] = [];
  // The folder `_template` is never played; its scenario's id is `template`.
  if (file.id !== bundle.id.replace(/^_/, ''))
    problems.push(problemAt(locate(['id']), 'folder-name', { id: file.id, folder: bundle.id }));
  checkFileNames(companions, problems);

  const skins = companions.skins.map(({ value }) => value.id);
  if (
    !skins.includes(file.skin) &&
    !companions.problems.some((each) => each.file === `skins/${file.skin}.yaml`)
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
  const named = namedIn(file, companions);
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
  for (const { value, yaml } of companions.i18n) checkTranslation(value, yaml, keys, named, problems);
  for (const { value, yaml } of companions.walkthroughs) {
    for (const each of checkWalkthrough(value, scenario))
      problems.push(at(yaml, each.path, each.code, each.params));
  }
  return problems;
}

function checkFileNames(companions: CompanionFiles, problems: LoadProblem[]): void {
  for (const { name, value, yaml } of [...companions.skins, ...companions.walkthroughs]) {
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
 * What a placeholder `{…}` may name: everything that has a title, and everything else that the default skin names. If that skin
 * cannot be read, the names of all other skins count, so that a missing skin is reported once and not at every placeholder.
 */
function namedIn(file: ScenarioFile, companions: CompanionFiles): ReadonlySet<string> {
  const skin = companions.skins.find(({ value }) => value.id === file.skin);
  const names = (skin ? [skin] : companions.skins).flatMap(({ value }) => Object.keys(value.names));
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
