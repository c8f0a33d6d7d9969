import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { type Place, placeIn } from './place-in.ts';
import { readYaml } from './read-yaml.ts';

/** A text for readers, from any file of the folder. */
export interface Readable {
  readonly kind: 'script' | 'translation' | 'brief' | 'skin';
  /** The key of a text or translation, the path of a brief, or the id of a skin. */
  readonly key: string;
  readonly text: string;
  at(offset: number): Place;
}

/** All texts of a scenario's folder except sources, which cite real documents, and walkthroughs, which nobody reads in play. */
export function readablesOf(loaded: LoadedScenario): readonly Readable[] {
  const { file, locate, bundle, translations, briefs, skins } = loaded;
  const script = listTexts(file).map(
    ({ key, path, text }): Readable => ({
      kind: 'script',
      key,
      text,
      at: (offset) => locate(path, { offset }),
    }),
  );
  const translated = Object.entries(translations).flatMap(([language, texts]) => {
    const name = `i18n/${language}.yaml`;
    const yaml = readYaml(name, bundle.files[name] ?? '');
    return Object.entries(texts).map(
      ([key, text]): Readable => ({
        kind: 'translation',
        key,
        text,
        at: (offset) => ({ file: name, ...yaml.locate([key], { offset }) }),
      }),
    );
  });
  const cards = Object.entries(briefs).map(
    ([path, text]): Readable => ({
      kind: 'brief',
      key: path,
      text,
      at: (offset) => placeIn(path, text, offset),
    }),
  );
  const named = [...skins.values()].flatMap((skin) => {
    const name = `skins/${skin.id}.yaml`;
    const yaml = readYaml(name, bundle.files[name] ?? '');
    const entries: [(string | number)[], string | undefined][] = [
      [['title'], skin.title],
      [['notice'], skin.notice],
      ...Object.entries(skin.names).flatMap(([id, given]): [(string | number)[], string][] =>
        typeof given === 'string'
          ? [[['names', id], given]]
          : Object.entries(given).map(([language, text]) => [['names', id, language], text]),
      ),
    ];
    return entries.flatMap(([path, text]): Readable[] =>
      text === undefined
        ? []
        : [
            {
              kind: 'skin',
              key: skin.id,
              text,
              at: (offset) => ({ file: name, ...yaml.locate(path, { offset }) }),
            },
          ],
    );
  });
  return [...script, ...translated, ...cards, ...named].filter(
    ({ kind, key }) => kind === 'skin' || kind === 'brief' || !/(^|\.)source$/.test(key),
  );
}
