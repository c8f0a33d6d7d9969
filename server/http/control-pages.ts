import type { ControlPage, ControlScript, Debrief } from '#app/contract/control-page.ts';
import type { SeatKind } from '#app/domain/exercise/events.ts';
import type { Report } from '#app/domain/report/report.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import type { SeatPages } from './seat-pages.ts';

/** The page of a seat in the control room: a seat's page, and what comes and what is suggested. */
export interface ControlPages {
  /** `undefined` as `SeatPages.find`. Of a seat of another screen it has nothing more than that. */
  find(cookie: string | null, seat: string): Promise<ControlPage | undefined>;
}

/** Those who see all. The script is no secret from an evaluator, but what to say and do is not theirs. */
const SEE_ALL: readonly SeatKind[] = ['lead', 'operator', 'evaluator'];
const AFTER_PLAY: readonly unknown[] = ['hot-wash', 'debrief', 'released', 'closed'];

export function createControlPages(parts: {
  readonly seatPages: SeatPages;
  readonly exercises: Pick<ExerciseService, 'live' | 'report'>;
}): ControlPages {
  const { seatPages, exercises } = parts;

  async function scriptFor(
    exercise: string,
    kind: SeatKind,
    language: string,
  ): Promise<ControlScript | null> {
    const live = await exercises.live(exercise);
    if (live === undefined || !SEE_ALL.includes(kind)) return null;
    const script = live.scriptFor(language);
    return kind === 'evaluator' ? { ...script, runSheet: [] } : { ...script, look: [] };
  }

  return {
    async find(cookie, seat) {
      const page = await seatPages.find(cookie, seat);
      if (page === undefined) return undefined;
      const { exercise, kind, language, view } = page;
      const isOver = AFTER_PLAY.includes(view['exercise:main']?.['stage']);
      const report =
        isOver && SEE_ALL.includes(kind) ? await exercises.report(exercise, language) : undefined;
      return {
        ...page,
        script: await scriptFor(exercise, kind, language),
        debrief: report === undefined ? null : debriefOf(report),
      };
    },
  };
}

function debriefOf({ rated, notRated, notToday, map }: Report): Debrief {
  return {
    tasks: [...rated, ...notRated],
    notToday: notToday.length,
    cells: map.rows
      .filter(({ objective }) => objective)
      .flatMap(({ guideline, cells }) =>
        cells.flatMap((cell, at) => {
          const party = map.roles[at];
          if (cell === null || party === undefined) return [];
          return [{ id: `${guideline}/${party.id}`, guideline, party: party.name, letter: cell.letter }];
        }),
      ),
  };
}
