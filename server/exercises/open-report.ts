import type { ReportAnswer } from '#app/contract/report-page.ts';
import { EVALUATING } from '#app/domain/exercise/engine/seats.ts';
import type { Facilitators } from '../auth/facilitators.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { ExerciseService } from './exercise-service.ts';

export interface OpenReportParts {
  readonly exercises: Pick<ExerciseService, 'readReport' | 'isOwnedBy' | 'live' | 'list'>;
  readonly heldSeats: HeldSeats;
  readonly facilitators: Pick<Facilitators, 'find'>;
  /** The example exercise that the server has played by itself, if there is one. */
  exampleOf(): Promise<string | undefined>;
}

export type OpenReport = (exercise: string, cookie: string | null, language: string) => Promise<ReportAnswer>;

/** A report may be read by its facilitator, and by its seats once all ratings are released. Anybody may read the example. */
export function createOpenReport(parts: OpenReportParts): OpenReport {
  const { exercises, heldSeats, facilitators } = parts;

  async function isOwnedBy(exercise: string, cookie: string | null): Promise<boolean> {
    const facilitator = await facilitators.find(cookie ?? undefined);
    return facilitator !== undefined && exercises.isOwnedBy(exercise, facilitator.id);
  }

  async function mayRead(exercise: string, cookie: string | null): Promise<ReportAnswer['kind']> {
    const seats = (await heldSeats.list(cookie)).filter((seat) => seat.exercise === exercise);
    // Everybody else has to wait until the ratings are released.
    if (seats.some(({ kind }) => EVALUATING.includes(kind))) return 'open';
    if (seats.length === 0) return 'closed';
    const live = await exercises.live(exercise);
    // If only some cells were released, the report would show ratings that are still under discussion.
    return live?.host.state().released?.cells.includes('all') === true ? 'open' : 'waiting';
  }

  return async (exercise, cookie, language) => {
    const isExample = (await parts.exampleOf()) === exercise;
    const isOwner = await isOwnedBy(exercise, cookie);
    const kind = isExample || isOwner ? 'open' : await mayRead(exercise, cookie);
    if (kind !== 'open') return { kind };
    const read = await exercises.readReport(exercise, language);
    if (read === undefined) return { kind: 'closed' };
    const own = (await exercises.list()).find(({ id }) => id === exercise);
    return {
      kind: 'open',
      page: { ...read, isExample, isOwner, name: own?.title ?? read.report.header.title },
    };
  };
}
