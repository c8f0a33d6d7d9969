import type { RoomPage } from '#app/contract/room-page.ts';
import type { ScenarioCard, ScenarioPage } from '#app/contract/scenario-page.ts';
import type { SourcesPage } from '#app/contract/scenario-sources.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import { listScenarioIds } from './list-library.ts';
import { type LoadedScenario, type LoadResult, loadFromBundle } from './load-scenario.ts';
import { readmeSections } from './readme-sections.ts';
import { type RoomNames, roomPage } from './room-page.ts';
import { scenarioCard, scenarioPage } from './scenario-page.ts';
import { sourcesPage } from './scenario-sources.ts';
import { readBundle } from './source-bundle.ts';

/** A scenario as shown in a list. */
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly skins: readonly { readonly id: string; readonly title: string }[];
}

export interface LibraryService {
  /** The playable scenarios. Broken ones are left out; `scenarios:check` reports what is wrong with them. */
  list(language: string): Promise<ScenarioSummary[]>;
  /** All playable scenarios. */
  all(): Promise<LoadedScenario[]>;
  load(id: string): Promise<LoadedScenario | undefined>;
  /** The same list with everything that the start page shows. */
  cards(language: string): Promise<ScenarioCard[]>;
  page(id: string, language: string): Promise<ScenarioPage | undefined>;
  /** Its sources of one grade, or all of them if `grade` is empty. */
  sources(id: string, language: string, grade: string): Promise<SourcesPage | undefined>;
  /** Only for facilitators. The caller must have checked that. */
  room(id: string, language: string, names: RoomNames): Promise<RoomPage | undefined>;
}

/**
 * Reads the folder every time, so that an author's changes show without a restart. A scenario is compiled again only if it has
 * changed, because compiling blocks the process for a tenth of a second.
 */
export function createLibraryService(folder: string): LibraryService {
  const compiled = new Map<string, { readonly source: string; readonly result: LoadResult }>();

  async function load(id: string): Promise<LoadedScenario | undefined> {
    if (!(await listScenarioIds(folder)).includes(id)) return undefined;
    const bundle = await readBundle(folder, id);
    const source = JSON.stringify(bundle);
    const known = compiled.get(id);
    const result = known?.source === source ? known.result : loadFromBundle(bundle);
    compiled.set(id, { source, result });
    return 'problems' in result ? undefined : result;
  }
  async function all(): Promise<LoadedScenario[]> {
    const loaded = await Promise.all((await listScenarioIds(folder)).map(load));
    return loaded.filter((one) => one !== undefined);
  }
  return {
    load,
    all,
    list: async (language) => (await all()).map((one) => summaryOf(one, language)),
    async cards(language) {
      const ids = await listScenarioIds(folder);
      const cards = await Promise.all(
        ids.map(async (id) => {
          const loaded = await load(id);
          return loaded && scenarioCard(loaded, await readmeSections(folder, id), language);
        }),
      );
      return cards.filter((card) => card !== undefined);
    },
    async page(id, language) {
      const loaded = await load(id);
      return loaded && scenarioPage(loaded, await readmeSections(folder, id), language);
    },
    async sources(id, language, grade) {
      const loaded = await load(id);
      return loaded && sourcesPage(loaded, language, grade);
    },
    async room(id, language, names) {
      const loaded = await load(id);
      return loaded && roomPage(loaded, language, names);
    },
  };
}

function summaryOf({ file, skins, translations }: LoadedScenario, language: string): ScenarioSummary {
  const skin = skins.get(file.skin);
  const book = skin && textBookOf({ file, skin, translations, language });
  return {
    id: file.id,
    title: book?.text('title') ?? file.title,
    summary: book?.text('summary') ?? file.summary,
    version: file.version,
    languages: [...new Set([file.language, ...Object.keys(translations)])],
    skins: [...skins.values()].map(({ id, title }) => ({ id, title })),
  };
}
