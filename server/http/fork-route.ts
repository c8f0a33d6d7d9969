import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { addSeatCookie } from './add-seat-cookie.ts';
import { asyncHandler } from './async-handler.ts';
import type { FirstResults } from './first-results.ts';
import { facilitatorOf } from './owner-guards.ts';
import { refusedRequest } from './refused-request.ts';
import { wantsJson } from './requests.ts';

const Fork = z.object({ seq: z.coerce.number().int().positive() });

/** `POST /exercise/:exercise/fork`: another exercise from the log up to an entry. It leads to the sheets of the new one. */
export function forkRoute(parts: {
  readonly exercises: Pick<ExerciseService, 'fork'>;
  readonly heldSeats: HeldSeats;
  readonly firstResults: FirstResults;
}): RequestHandler {
  const { exercises, heldSeats, firstResults } = parts;
  return asyncHandler(async (request, response, next) => {
    const { body } = request;
    const parent = String(request.params['exercise']);
    const { id } = facilitatorOf(response);
    const fork = async () => {
      const input = Fork.safeParse(body);
      return input.success ? exercises.fork(parent, input.data.seq, id) : undefined;
    };
    const isProgram = wantsJson(request);
    const forked = isProgram
      ? await fork()
      : await firstResults.of(
          { what: `fork of ${parent}`, who: id, body },
          fork,
          (made) => made !== undefined,
        );
    if (forked === undefined) return next(refusedRequest('not-in-log'));
    const { exercise, codes, operator } = forked;
    await addSeatCookie(heldSeats, request, response, operator);
    if (isProgram) {
      const { seat, token } = operator;
      response.status(201).json({ exercise, codes, operator: { seat: seat.id, token } });
    } else {
      response.redirect(303, `/exercise/${exercise}`);
    }
  });
}
