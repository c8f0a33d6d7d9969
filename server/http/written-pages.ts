import type { WrittenPage } from '#app/contract/written-page.ts';
import { STEERING } from '#app/domain/exercise/engine/seats.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { directionOf } from '../language.ts';
import type { FormAnswers } from './form-answers.ts';

/** What the page of all written texts is rendered from. */
export interface WrittenPages {
  /** `undefined`: this browser does not hold the seat, or the seat may not remove texts. */
  find(cookie: string | null, seat: string, answer: string | null): Promise<WrittenPage | undefined>;
}

export function createWrittenPages(parts: {
  readonly heldSeats: HeldSeats;
  readonly exercises: Pick<ExerciseService, 'live' | 'texts' | 'titleOf'>;
  readonly formAnswers: FormAnswers;
}): WrittenPages {
  const { heldSeats, exercises, formAnswers } = parts;
  return {
    async find(cookie, wanted, key) {
      const held = await heldSeats.find(cookie, wanted);
      if (held === undefined || !STEERING.includes(held.kind)) return undefined;
      const { id, exercise, language } = held;
      const book = (await exercises.live(exercise))?.bookFor(language);
      const texts = await exercises.texts(exercise);
      return {
        seat: id,
        language,
        direction: directionOf(language),
        title: await exercises.titleOf(exercise),
        answer: (key === null ? undefined : formAnswers.take(id, key)?.answer) ?? null,
        texts: texts.map(({ role, ...text }) => ({
          ...text,
          party: role === null ? null : (book?.name(role) ?? role),
        })),
      };
    },
  };
}
