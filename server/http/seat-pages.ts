import { randomUUID } from 'node:crypto';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { commandLimits } from '#app/domain/exercise/command-limits.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { directionOf } from '../language.ts';
import type { FormAnswers } from './form-answers.ts';

/** What the page of a seat is rendered from. */
export interface SeatPages<Page extends SeatPage = SeatPage> {
  /**
   * `undefined`: this browser does not hold the seat, or it was sent away. `answer` is the key of the answer that the page
   * is to show, from its address.
   */
  find(cookie: string | null, seat: string, answer?: string | null): Promise<Page | undefined>;
}

export function createSeatPages(parts: {
  readonly heldSeats: HeldSeats;
  readonly exercises: Pick<ExerciseService, 'view' | 'handout'>;
  readonly formAnswers: FormAnswers;
  readonly build: string;
}): SeatPages {
  const { heldSeats, exercises, formAnswers, build } = parts;
  const limits = commandLimits();
  return {
    async find(cookie, wanted, answer) {
      const held = await heldSeats.find(cookie, wanted);
      const snapshot = held && (await exercises.view(held));
      if (held === undefined || snapshot === undefined) return undefined;
      const { id, exercise, role, kind, language } = held;
      const { view, now, epoch, seq } = snapshot;
      const answered = answer == null ? undefined : formAnswers.take(id, answer);
      return {
        seat: id,
        exercise,
        role,
        kind,
        language,
        direction: directionOf(language),
        view,
        now,
        epoch,
        seq,
        build,
        handout: (await exercises.handout(held)) ?? null,
        answer: answered?.answer ?? null,
        refused: answered?.refused ?? null,
        limits,
        stamp: randomUUID().slice(0, 13),
      };
    },
  };
}
