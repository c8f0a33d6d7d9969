import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { SkinFile } from '#app/domain/scenario/skin-format.ts';
import { placeholdersIn, titleKeysOf } from '#app/domain/scenario/texts.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { readYaml } from './read-yaml.ts';

interface Given {
  readonly id: string;
  /** `undefined` for a name that is the same in all languages. */
  readonly language: string | undefined;
  readonly name: string;
}

/** Finds names that are missing from a skin, superfluous, used twice, or missing in one of its languages. */
export function checkSkins(loaded: LoadedScenario): LoadProblem[] {
  const { file, skins, bundle, briefs } = loaded;
  const titled = titleKeysOf(file);
  const texts = [...listTexts(file).map(({ text }) => text), ...Object.values(briefs)];
  const known = new Set([...titled.keys(), ...texts.flatMap(placeholdersIn)]);
  const first = skins.get(file.skin)?.names ?? {};
  const wanted = [...known].filter((id) => titled.has(id) || Object.hasOwn(first, id));
  return [...skins.values()].flatMap((skin) => {
    const path = `skins/${skin.id}.yaml`;
    const yaml = readYaml(path, bundle.files[path] ?? '');
    const at = (...keys: string[]) => ({ file: path, ...yaml.locate(keys, { onKey: true }) });
    const ids = wanted.filter((id) => !Object.hasOwn(skin.names, id)).join(', ');
    const given = givenIn(skin);
    const languages = languagesOf(given);
    return [
      ...(ids === '' ? [] : [problemAt(at('names'), 'skin-name-missing', { skin: skin.id, ids })]),
      ...Object.keys(skin.names)
        .filter((id) => !known.has(id))
        .map((id) =>
          problemAt(at('names', id), 'skin-name-unused', { id, near: nearestName(id, known) ?? '' }),
        ),
      ...given
        .filter(({ language }) => language !== undefined && !languages.includes(language))
        .map(({ id, language = '' }) =>
          problemAt(at('names', id, language), 'skin-language-odd', {
            language,
            languages: languages.join(', '),
          }),
        ),
      ...Object.entries(skin.names).flatMap(([id, name]) =>
        languages
          .filter((language) => typeof name !== 'string' && !Object.hasOwn(name, language))
          .map((language) => problemAt(at('names', id), 'skin-language-missing', { id, language })),
      ),
      ...twiceIn(given, titled).map(({ id, language, name, other }) =>
        problemAt(at('names', id, ...(language === undefined ? [] : [language])), 'skin-name-twice', {
          name,
          other,
        }),
      ),
    ];
  });
}

const givenIn = ({ names }: SkinFile): Given[] =>
  Object.entries(names).flatMap(([id, name]): Given[] =>
    typeof name === 'string'
      ? [{ id, language: undefined, name }]
      : Object.entries(name).map(([language, each]) => ({ id, language, name: each })),
  );

/** The languages in which at least half of the names are given. Names in other languages are treated as mistakes. */
function languagesOf(given: readonly Given[]): readonly string[] {
  const by = given.filter(({ language }) => language !== undefined);
  const counts = new Map<string, number>();
  for (const { language = '' } of by) counts.set(language, (counts.get(language) ?? 0) + 1);
  const all = new Set(by.map(({ id }) => id)).size;
  return [...counts].filter(([, count]) => count * 2 >= all).map(([language]) => language);
}

/** Parties, places or groups of people with the same name, which nobody in the room could tell apart. */
function twiceIn(
  given: readonly Given[],
  titled: ReadonlyMap<string, string>,
): (Given & { other: string })[] {
  const first = new Map<string, string>();
  return given.flatMap((each) => {
    if (!titled.has(each.id)) return [];
    const key = `${each.language}: ${each.name}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, each.id);
    return other === undefined ? [] : [{ ...each, other }];
  });
}
