import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Scenario, TextBook } from '#app/domain/scenario/compiled.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import { type LoadedScenario, loadPinned } from '../library/load-scenario.ts';
import type { SourceBundle } from '../library/source-bundle.ts';

// Scenarios as pinned by exercises. A compiled scenario has no state, so all exercises with the same bundle share it.

export interface PinnedScenario {
  readonly loaded: LoadedScenario;
  readonly scenario: Scenario;
  bookFor(language: string): TextBook;
}

export type PinnedScenarios = (bundle: string, skin: string) => PinnedScenario;

interface Compiled {
  readonly loaded: LoadedScenario;
  /** By skin and language. */
  readonly books: Map<string, TextBook>;
}

/** How many compiled bundles are cached. */
const MAX_COMPILED = 20;

export function createPinnedScenarios(): PinnedScenarios {
  const compiled = new LRUCache<string, Compiled>({ max: MAX_COMPILED });

  function compile(bundle: string): Compiled {
    const key = createHash('sha256').update(bundle).digest('hex');
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const result = loadPinned(JSON.parse(bundle) as SourceBundle);
    if ('problems' in result) {
      const [first] = result.problems;
      throw new Error(`The scenario that this exercise keeps cannot be read: ${JSON.stringify(first)}`);
    }
    const fresh: Compiled = { loaded: result, books: new Map() };
    compiled.set(key, fresh);
    return fresh;
  }

  return (bundle, skinId) => {
    const { loaded, books } = compile(bundle);
    const skin = loaded.skins.get(skinId);
    if (skin === undefined) throw new Error(`The scenario that this exercise keeps has no skin "${skinId}".`);
    return {
      loaded,
      scenario: loaded.scenario,
      bookFor(language) {
        const name = `${skinId}/${language}`;
        let book = books.get(name);
        if (book === undefined) {
          book = textBookOf({ file: loaded.file, skin, translations: loaded.translations, language });
          books.set(name, book);
        }
        return book;
      },
    };
  };
}
