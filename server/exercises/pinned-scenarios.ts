import { createHash } from 'node:crypto';
import type { Scenario, TextBook } from '#app/domain/scenario/compiled.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import { type LoadedScenario, loadPinned } from '../library/load-scenario.ts';
import type { SourceBundle } from '../library/source-bundle.ts';

// Scenarios as exercises pinned them. Many exercises of one scenario share what is compiled, since it holds no state.

export interface PinnedScenario {
  readonly loaded: LoadedScenario;
  readonly scenario: Scenario;
  bookFor(language: string): TextBook;
}

export type PinnedScenarios = (bundle: string, skin: string) => PinnedScenario;

/** How many different bundles stay compiled. */
const KEPT = 20;

export function createPinnedScenarios(): PinnedScenarios {
  const loaded = new Map<string, LoadedScenario>();
  const books = new Map<string, TextBook>();

  function load(key: string, bundle: string): LoadedScenario {
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const result = loadPinned(JSON.parse(bundle) as SourceBundle);
    if ('problems' in result) {
      const [first] = result.problems;
      throw new Error(`The scenario that this exercise keeps cannot be read: ${JSON.stringify(first)}`);
    }
    const [oldest] = loaded.keys();
    if (loaded.size >= KEPT && oldest !== undefined) loaded.delete(oldest);
    loaded.set(key, result);
    return result;
  }

  return (bundle, skinId) => {
    const key = createHash('sha256').update(bundle).digest('hex');
    const scenario = load(key, bundle);
    const skin = scenario.skins.get(skinId);
    if (skin === undefined) throw new Error(`The scenario that this exercise keeps has no skin "${skinId}".`);
    return {
      loaded: scenario,
      scenario: scenario.scenario,
      bookFor(language) {
        const name = `${key}/${skinId}/${language}`;
        let book = books.get(name);
        if (book === undefined) {
          book = textBookOf({ file: scenario.file, skin, translations: scenario.translations, language });
          books.set(name, book);
        }
        return book;
      },
    };
  };
}
