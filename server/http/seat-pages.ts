import { randomUUID } from 'node:crypto';
import type { SeatPage } from '#app/contract/desk.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { directionOf } from '../language.ts';
import type { FormAnswers } from './form-answers.ts';

/** What the page of a seat begins with. */
export interface SeatPages {
  /** `undefined`: this browser does not hold the seat, or it was sent away. */
  find(cookie: string | null, seat: string): Promise<SeatPage | undefined>;
}

export function createSeatPages(parts: {
  readonly heldSeats: HeldSeats;
  readonly exercises: Pick<ExerciseService, 'view' | 'handout'>;
  readonly formAnswers: FormAnswers;
  readonly build: string;
}): SeatPages {
  const { heldSeats, exercises, formAnswers, build } = parts;
  return {
    async find(cookie, wanted) {
      const held = await heldSeats.find(cookie, wanted);
      const snapshot = held && (await exercises.view(held));
      if (held === undefined || snapshot === undefined) return undefined;
      const { id, exercise, role, kind, language } = held;
      const { view, now, epoch, seq } = snapshot;
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
        answer: formAnswers.take(id) ?? null,
        stamp: randomUUID().slice(0, 13),
      };
    },
  };
}
