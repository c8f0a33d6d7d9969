import { join } from 'node:path';
import type { GuidanceOverview, GuidancePage } from '#app/contract/guidance-page.ts';
import type { Guidance } from '#app/domain/guidance/format.ts';
import { ROOT } from '#prisma/root.ts';
import { guidanceOverview, guidancePage } from './guidance-page.ts';
import { findInGuidance } from './guidance-search.ts';
import type { LibraryService } from './library-service.ts';
import { loadGuidance, readGuidanceTexts } from './load-guidance.ts';
import { practisingTasks } from './practising-tasks.ts';

export interface GuidanceService {
  /** With an empty `query`, nothing is searched for. */
  overview(language: string, query: string): Promise<GuidanceOverview>;
  /** A guideline, a principle or a sector of 2012 by its id from the URL. */
  page(id: string, language: string): Promise<GuidancePage | undefined>;
}

const FOLDER = join(ROOT, 'guidance');

/** Reads the guidance once, on first use. Throws with file and line if it is invalid. */
export function createGuidanceService(library: LibraryService, folder = FOLDER): GuidanceService {
  let loading: Promise<Guidance> | undefined;

  function guidance(): Promise<Guidance> {
    loading ??= readGuidance(folder).catch((error: unknown) => {
      // So that an author can fix the file without restarting the server.
      loading = undefined;
      throw error;
    });
    return loading;
  }
  return {
    async overview(language, query) {
      const whole = await guidance();
      return guidanceOverview(whole, query, query === '' ? null : findInGuidance(whole, query, language));
    },
    async page(id, language) {
      const scenarios = await library.all();
      return guidancePage(await guidance(), id, (practises) =>
        scenarios.flatMap((one) => practisingTasks(one, language, practises)),
      );
    },
  };
}

async function readGuidance(folder: string): Promise<Guidance> {
  const result = loadGuidance(await readGuidanceTexts(folder));
  if ('guidance' in result) return result.guidance;
  const lines = result.problems.map(
    ({ file, line, column, message, mend }) => `guidance/${file}:${line}:${column} ${message} ${mend}`,
  );
  throw new Error(`The guidance cannot be read.\n${lines.join('\n')}`);
}
