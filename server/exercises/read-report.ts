import { LRUCache } from 'lru-cache';
import { rate } from '#app/domain/rating/rate.ts';
import type { Report } from '#app/domain/report/report.ts';
import { reportOf } from '#app/domain/report/report-of.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { OpenExercises } from './open-exercises.ts';
import { suggestRatings } from './suggest-ratings.ts';

export interface ReadReport {
  readonly report: Report;
  /** Whether the ratings that the log gives now have the released digest. True before any release. */
  readonly isAsReleased: boolean;
}

export interface ReportReader {
  /** `undefined` if there is no such exercise. */
  read(exercise: string, language?: string): Promise<ReadReport | undefined>;
  /** Drops cached reports after a text was erased, because they may still contain it. */
  forget(exercise: string): void;
}

/** How many reports are cached: a whole room asks for the same one at the same time. */
const MAX_REPORTS = 30;

/** Makes a report when it is asked for, and again only if the log has grown since. */
export function createReportReader(exercises: Pick<OpenExercises, 'open'>): ReportReader {
  const reports = new LRUCache<string, { readonly seq: number; readonly made: Promise<ReadReport> }>({
    max: MAX_REPORTS,
  });

  return {
    async read(exercise, asked) {
      const live = await exercises.open(exercise);
      if (live === undefined) return undefined;
      const { seq, meta } = live.host.state();
      const language = asked ?? meta.language;
      const key = `${exercise}/${language}`;
      const known = reports.get(key);
      if (known?.seq === seq) return known.made;
      const made = makeReport(live, language);
      reports.set(key, { seq, made });
      made.catch(() => reports.delete(key));
      return made;
    },
    forget(exercise) {
      for (const key of [...reports.keys()]) if (key.startsWith(`${exercise}/`)) reports.delete(key);
    },
  };
}

async function makeReport(live: LiveExercise, language: string): Promise<ReadReport> {
  const { scenario, exercise } = live.host;
  const entries = await live.entries();
  const { released } = live.host.state();
  const report = reportOf({
    scenario,
    exercise,
    entries,
    ratings: rate(scenario, exercise, entries),
    book: live.bookFor(language),
    textOf: live.textOf,
  });
  const isAsReleased =
    released === null || suggestRatings(scenario, exercise, entries).digest === released.digest;
  return { report, isAsReleased };
}
