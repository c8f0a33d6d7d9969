import { rate } from '#app/domain/rating/rate.ts';
import type { Report } from '#app/domain/report/report.ts';
import { reportOf } from '#app/domain/report/report-of.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { OpenExercises } from './open-exercises.ts';
import { suggestRatings } from './suggest-ratings.ts';

export interface ReadReport {
  readonly report: Report;
  /** Whether what the log gives today has the digest that was released; true before any release. */
  readonly isAsReleased: boolean;
}

export interface ReportReader {
  /** `undefined` when there is no such exercise. */
  read(exercise: string, language?: string): Promise<ReadReport | undefined>;
  /** A text was erased: what was made before still holds it. */
  forget(exercise: string): void;
}

/** So many reports are kept: a room asks for the same one at the same time. */
const KEPT = 30;

/** Reports are made when somebody asks, and again only when the log has grown. */
export function createReportReader(exercises: Pick<OpenExercises, 'open'>): ReportReader {
  const kept = new Map<string, { readonly seq: number; readonly made: Promise<ReadReport> }>();

  return {
    async read(exercise, asked) {
      const live = await exercises.open(exercise);
      if (live === undefined) return undefined;
      const { seq, meta } = live.host.state();
      const language = asked ?? meta.language;
      const key = `${exercise}/${language}`;
      const known = kept.get(key);
      if (known?.seq === seq) return known.made;
      kept.delete(key);
      const made = makeReport(live, language);
      kept.set(key, { seq, made });
      made.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return made;
    },
    forget(exercise) {
      for (const key of kept.keys()) if (key.startsWith(`${exercise}/`)) kept.delete(key);
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
