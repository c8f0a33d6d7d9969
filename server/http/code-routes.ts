import { type RequestHandler, Router } from 'express';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { asyncHandler } from './async-handler.ts';
import type { FirstResults } from './first-results.ts';
import { facilitatorOf, type OwnerGuards } from './owner-guards.ts';
import { parseBody } from './parse-body.ts';
import { refusedRequest } from './refused-request.ts';
import { wantsJson } from './requests.ts';

/** Closes a join code, or replaces it. Both lead back to the sheets, at the place that the code is for. */
export function codeRoutes(parts: {
  readonly exercises: Pick<ExerciseService, 'closeCode' | 'renewCode'>;
  readonly firstResults: FirstResults;
  readonly guards: OwnerGuards;
}): Router {
  const { exercises, firstResults, guards } = parts;
  const router = Router();

  /** `change` returns the code that the place has afterwards. */
  function route(
    name: string,
    change: (exercise: string, code: string) => Promise<string | undefined>,
  ): void {
    const handle: RequestHandler = asyncHandler(async (request, response, next) => {
      const [exercise, code] = [String(request.params['exercise']), String(request.params['code'])];
      const posted = { what: `${name} ${exercise} ${code}`, who: facilitatorOf(response).id, body: null };
      const now = await firstResults.of(posted, () => change(exercise, code), isFound);
      if (now === undefined) return next(refusedRequest('no-such-code'));
      if (wantsJson(request)) response.json({ ok: true, code: now });
      else response.redirect(303, `/exercise/${exercise}#sheet-${now}`);
    });
    router.post(
      `/exercise/:exercise/codes/:code/${name}`,
      parseBody,
      guards.requireFacilitator,
      guards.requireOwn,
      handle,
    );
  }

  route('close', async (exercise, code) => ((await exercises.closeCode(exercise, code)) ? code : undefined));
  route('renew', async (exercise, code) => (await exercises.renewCode(exercise, code))?.code);
  return router;
}

const isFound = (code: string | undefined) => code !== undefined;
