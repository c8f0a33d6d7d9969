import type { TextBook } from '#app/domain/scenario/compiled.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** A scenario's texts with the names of one of its skins (by default its own). Throws if there is no such skin. */
export function bookIn(
  { file, skins, translations }: LoadedScenario,
  language: string,
  skinId: string = file.skin,
): TextBook {
  const skin = skins.get(skinId);
  if (skin === undefined) throw new Error(`The scenario "${file.id}" has no skin "${skinId}".`);
  return textBookOf({ file, skin, translations, language });
}
