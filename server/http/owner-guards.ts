import type { Request, RequestHandler, Response } from 'express';
import { loginPath } from '#app/contract/plain/way-back.ts';
import type { Facilitator, Facilitators } from '../auth/facilitators.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { asyncHandler } from './async-handler.ts';
import { pathOfRefused } from './refused-choices.ts';
import { refusedRequest } from './refused-request.ts';
import { wantsJson } from './requests.ts';

export interface OwnerGuards {
  readonly requireFacilitator: RequestHandler;
  /** Comes after `requireFacilitator`. Another's exercise gets the same answer as one that does not exist. */
  readonly requireOwn: RequestHandler;
}

export function createOwnerGuards(parts: {
  readonly facilitators: Pick<Facilitators, 'find'>;
  readonly exercises: Pick<ExerciseService, 'isOwnedBy'>;
}): OwnerGuards {
  return {
    requireFacilitator: asyncHandler(async (request, response, next) => {
      const facilitator = await parts.facilitators.find(request.headers.cookie);
      if (facilitator !== undefined) {
        response.locals['facilitator'] = facilitator;
        next();
      } else if (wantsJson(request)) {
        response.status(401).json({ ok: false, code: 'not-signed-in' });
      } else {
        response.redirect(303, loginPath(cameFrom(request)));
      }
    }),
    requireOwn: asyncHandler(async (request, response, next) => {
      const isOwn = await parts.exercises.isOwnedBy(
        String(request.params['exercise']),
        facilitatorOf(response).id,
      );
      next(isOwn ? undefined : refusedRequest('no-such-exercise'));
    }),
  };
}

/** Who signed in, behind `requireFacilitator`. */
export function facilitatorOf(response: Response): Facilitator {
  return response.locals['facilitator'] as Facilitator;
}

/** The page to return to after signing in. For a new exercise it contains everything that was chosen in the form. */
function cameFrom({ params, body }: Request): string {
  const { exercise } = params;
  return exercise === undefined ? pathOfRefused(body, 'signed-out') : `/exercise/${exercise}`;
}
