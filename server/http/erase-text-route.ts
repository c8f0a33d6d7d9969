import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Answer } from '#app/contract/messages.ts';
import { REFUSED } from '#app/contract/plain/message-of-form.ts';
import { pathOfSeat, pathOfTexts } from '#app/contract/plain/seat-path.ts';
import { STEERING } from '#app/domain/exercise/engine/seats.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Seat, Seats } from '../auth/seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { asyncHandler } from './async-handler.ts';
import type { FormAnswers } from './form-answers.ts';
import { seatOfRequest, wantsJson } from './requests.ts';

export interface EraseTextParts {
  readonly seats: Pick<Seats, 'verify'>;
  readonly exercises: Pick<ExerciseService, 'eraseText'>;
  readonly answers: FormAnswers;
  readonly tls: boolean;
  sentence(rejection: Rejection, language: string): string;
}

/** `page`: `texts` if the form stands on the page of all texts, which it then leads back to. */
const Erase = z.object({ ref: z.string().min(1).max(64), page: z.string().optional() });

/**
 * `POST /seat/:seat/texts/erase`. It is no command, because a log cannot forget: who may do it is decided here, by the kind
 * of the seat.
 */
export function eraseTextRoute(parts: EraseTextParts): RequestHandler {
  async function erase({ kind, exercise }: Seat, body: unknown): Promise<{ readonly ok: true } | Rejection> {
    if (!STEERING.includes(kind)) return reject('not-allowed');
    const input = Erase.safeParse(body);
    if (!input.success) return reject('malformed');
    const isErased = await parts.exercises.eraseText(exercise, input.data.ref);
    return isErased ? { ok: true } : reject('unknown-item', { item: input.data.ref });
  }

  return asyncHandler(async (request, response) => {
    const seat = await seatOfRequest(request, String(request.params['seat']), parts.seats, parts.tls);
    response.set('Cache-Control', 'no-store');
    if (seat === undefined) {
      const refusal = reject('seat-left');
      if (wantsJson(request))
        response.status(401).json({ ...refusal, message: parts.sentence(refusal, 'en') });
      else response.redirect(303, '/join?refused=seat-left');
      return;
    }
    const done = await erase(seat, request.body);
    const answer: Answer = done.ok
      ? { ok: true, seq: 0 }
      : { ...done, message: parts.sentence(done, seat.language) };
    if (wantsJson(request)) {
      response.status(done.ok ? 200 : 409).json(done.ok ? done : answer);
      return;
    }
    const path = isOnTexts(request.body) ? pathOfTexts(seat.id) : pathOfSeat(seat.kind, seat.id);
    const key = parts.answers.keep(seat.id, answer);
    response.redirect(303, `${path}?answer=${key}${done.ok ? '' : `#${REFUSED}`}`);
  });
}

function isOnTexts(body: unknown): boolean {
  return Erase.safeParse(body).data?.page === 'texts';
}
