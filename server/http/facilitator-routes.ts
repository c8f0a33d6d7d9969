import { type RequestHandler, Router } from 'express';
import { pathOfSeat } from '#app/contract/plain/seat-path.ts';
import type { Facilitator, Facilitators } from '../auth/facilitators.ts';
import { heldSeats, seatCookie } from '../auth/seat-cookie.ts';
import { NewExerciseInput as NewExercise, type NewExerciseInput } from '../exercises/create-exercise.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { answering } from './answering.ts';
import { pathOfRefused } from './refused-choices.ts';
import { refusedRequest } from './refused-request.ts';
import { wantsJson } from './requests.ts';

export interface FacilitatorRoutesParts {
  readonly facilitators: Pick<Facilitators, 'find'>;
  readonly exercises: ExerciseService;
  readonly tls: boolean;
}

/** What only a facilitator does: making exercises, and steering those that are the facilitator's own. */
export function facilitatorRoutes({ facilitators, exercises, tls }: FacilitatorRoutesParts): Router {
  const router = Router();

  const requireFacilitator: RequestHandler = answering(async (request, response, next) => {
    const facilitator = await facilitators.find(request.headers.cookie);
    if (facilitator !== undefined) {
      response.locals['facilitator'] = facilitator;
      next();
    } else if (wantsJson(request)) {
      response.status(401).json({ ok: false, code: 'not-signed-in' });
    } else {
      response.redirect(303, '/login');
    }
  });

  /** Somebody else's exercise is answered like one that is not there. */
  const requireOwn: RequestHandler = answering(async (request, response, next) => {
    const { id } = response.locals['facilitator'] as Facilitator;
    const isOwn = await exercises.isOwnedBy(String(request.params['exercise']), id);
    next(isOwn ? undefined : refusedRequest('no-such-exercise'));
  });

  router.post(
    '/exercises',
    requireFacilitator,
    answering(async (request, response) => {
      const input = NewExercise.safeParse(tidy(request.body, request.is('urlencoded') !== false));
      const { id } = response.locals['facilitator'] as Facilitator;
      const created = input.success ? await exercises.create(input.data, id) : undefined;
      if (created === undefined) {
        if (wantsJson(request)) response.status(400).json({ ok: false, code: 'malformed' });
        else response.redirect(303, pathOfRefused(request.body));
        return;
      }
      const { operator } = created;
      const held = heldSeats(request.headers.cookie, tls);
      response.append('Set-Cookie', seatCookie(held, operator.seat.id, operator.token, tls));
      if (wantsJson(request)) {
        const { exercise, codes } = created;
        const { seat, token } = operator;
        response.status(201).json({ exercise, codes, operator: { seat: seat.id, token } });
        return;
      }
      response.redirect(303, `/exercise/${created.exercise}`);
    }),
  );

  router.post(
    '/exercise/:exercise/operator',
    requireFacilitator,
    requireOwn,
    answering(async (request, response, next) => {
      const taken = await exercises.takeSeat(String(request.params['exercise']), { kind: 'operator' });
      if (taken === undefined) {
        next(refusedRequest('no-such-exercise'));
        return;
      }
      const held = heldSeats(request.headers.cookie, tls);
      response.append('Set-Cookie', seatCookie(held, taken.seat.id, taken.token, tls));
      if (wantsJson(request)) response.status(201).json({ seat: taken.seat.id, token: taken.token });
      else response.redirect(303, pathOfSeat(taken.seat.kind, taken.seat.id));
    }),
  );

  router.post(
    '/exercise/:exercise/seats/:seat/kick',
    requireFacilitator,
    requireOwn,
    answering(async (request, response) => {
      const { exercise, seat } = request.params;
      const isThere = (await exercises.seats(String(exercise))).some(({ id }) => id === seat);
      const isKicked = isThere && (await exercises.kick(String(seat)));
      if (wantsJson(request)) response.status(isKicked ? 200 : 404).json({ ok: isKicked });
      else response.redirect(303, `/exercise/${exercise}`);
    }),
  );

  return router;
}

const LISTS = ['inPlay', 'objectives', 'staff'] as const;

/**
 * One objective chosen in a form arrives as text, several as a list; what is left empty is left out. A form in which
 * nothing is ticked says that nothing was chosen, where a program that says nothing leaves the choice to us.
 */
function tidy(body: unknown, isForm: boolean): Partial<Record<keyof NewExerciseInput, unknown>> {
  if (typeof body !== 'object' || body === null) return {};
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
  for (const list of LISTS) {
    if (typeof given[list] === 'string') given[list] = [given[list]];
    if (isForm) given[list] ??= [];
  }
  return given;
}
