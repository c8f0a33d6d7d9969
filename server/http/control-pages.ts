import type { ControlPage, ControlScript, Debrief } from '#app/contract/control-room-page.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { EVALUATING } from '#app/domain/exercise/engine/seats.ts';
import type { Stage } from '#app/domain/exercise/stage/chart.ts';
import type { Report } from '#app/domain/report/report.ts';
import type { Facilitators } from '../auth/facilitators.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import type { SeatPages } from './seat-pages.ts';

/**
 * The page of a seat in the control room: a seat's page, the script ahead and the suggested ratings. A seat of another
 * screen gets neither script nor ratings.
 */
export interface ControlPages extends SeatPages<ControlPage> {
  /** The ratings alone, as they are suggested now; null before ENDEX and for those who may not see them. `undefined` as `find`. */
  debrief(cookie: string | null, seat: string): Promise<Debrief | null | undefined>;
}

const AFTER_PLAY: readonly Stage[] = ['hot-wash', 'debrief', 'released', 'closed'];

export function createControlPages(parts: {
  readonly seatPages: SeatPages;
  readonly heldSeats: HeldSeats;
  readonly exercises: Pick<ExerciseService, 'live' | 'report' | 'hasOwner' | 'isOwnedBy' | 'titleOf'>;
  readonly facilitators: Pick<Facilitators, 'find'>;
}): ControlPages {
  const { seatPages, heldSeats, exercises, facilitators } = parts;

  async function scriptFor(
    exercise: string,
    kind: SeatKind,
    language: string,
  ): Promise<ControlScript | null> {
    const live = await exercises.live(exercise);
    if (live === undefined || !EVALUATING.includes(kind)) return null;
    const script = live.scriptFor(language);
    // Evaluators do not get the run sheet, and only they get what to look for.
    return kind === 'evaluator' ? { ...script, runSheet: [] } : { ...script, look: [] };
  }

  async function debriefFor(exercise: string, kind: SeatKind, language: string): Promise<Debrief | null> {
    const live = await exercises.live(exercise);
    if (live === undefined || !EVALUATING.includes(kind)) return null;
    if (!AFTER_PLAY.includes(live.host.state().stage)) return null;
    const report = await exercises.report(exercise, language);
    return report === undefined ? null : debriefOf(report);
  }

  /** Whether the browser is also signed in as the exercise's facilitator. */
  async function isOwner(cookie: string | null, exercise: string): Promise<boolean> {
    const facilitator = await facilitators.find(cookie ?? undefined);
    return facilitator !== undefined && exercises.isOwnedBy(exercise, facilitator.id);
  }

  return {
    async find(cookie, seat, answer) {
      const page = await seatPages.find(cookie, seat, answer);
      if (page === undefined) return undefined;
      const { exercise, kind, language } = page;
      return {
        ...page,
        title: await exercises.titleOf(exercise),
        hasOwner: await exercises.hasOwner(exercise),
        isOwner: await isOwner(cookie, exercise),
        script: await scriptFor(exercise, kind, language),
        debrief: await debriefFor(exercise, kind, language),
      };
    },
    async debrief(cookie, seat) {
      const held = await heldSeats.find(cookie, seat);
      return held && debriefFor(held.exercise, held.kind, held.language);
    },
  };
}

function debriefOf({ rated, notRated, notToday, map, coordination }: Report): Debrief {
  return {
    tasks: [...rated, ...notRated],
    coordination,
    notToday: notToday.length,
    cells: map.rows
      .filter(({ objective }) => objective)
      .flatMap(({ guideline, cells }) =>
        cells.flatMap((cell, at) => {
          const party = map.roles[at];
          if (cell === null || party === undefined) return [];
          return [{ id: `${guideline}/${party.id}`, guideline, party: party.name, rating: cell.rating }];
        }),
      ),
  };
}
