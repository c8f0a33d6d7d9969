import { type Request, Router } from 'express';
import { pathOfSeat } from '#app/contract/plain/seat-path.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { Seat, Seats } from '../auth/seats.ts';
import { NewExerciseInput as NewExercise, type NewExerciseInput } from '../exercises/create-exercise.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { addSeatCookie } from './add-seat-cookie.ts';
import { asyncHandler } from './async-handler.ts';
import type { FirstResults } from './first-results.ts';
import { facilitatorOf, type OwnerGuards } from './owner-guards.ts';
import { parseBody } from './parse-body.ts';
import { pathOfRefused } from './refused-choices.ts';
import { refusedRequest } from './refused-request.ts';
import { wantsJson } from './requests.ts';

export interface FacilitatorRoutesParts {
  readonly exercises: ExerciseService;
  readonly seats: Pick<Seats, 'isRevoked'>;
  readonly heldSeats: HeldSeats;
  readonly firstResults: FirstResults;
  readonly guards: OwnerGuards;
}

/** What only facilitators may do: make exercises and control their own. */
export function facilitatorRoutes(parts: FacilitatorRoutesParts): Router {
  const { exercises, seats, heldSeats, firstResults, guards } = parts;
  const { requireFacilitator, requireOwn } = guards;
  const router = Router();

  /** The operator's seat of this exercise that the browser already holds. */
  async function operatorHeld(request: Request, exercise: string): Promise<Seat | undefined> {
    const held = await heldSeats.list(cookieOf(request));
    const there = (await exercises.live(exercise))?.host.state().seats ?? {};
    return held.findLast(
      (seat) => seat.exercise === exercise && seat.kind === 'operator' && there[seat.id]?.present === true,
    );
  }

  router.post(
    '/exercises',
    parseBody,
    requireFacilitator,
    asyncHandler(async (request, response) => {
      const { body } = request;
      const { id } = facilitatorOf(response);
      const create = async () => {
        const input = NewExercise.safeParse(normalise(body, request.is('urlencoded') !== false));
        return input.success ? await exercises.create(input.data, id) : undefined;
      };
      const created = wantsJson(request)
        ? await create()
        : await firstResults.of({ what: 'exercise', who: id, body }, create, (made) => made !== undefined);
      if (created === undefined) {
        if (wantsJson(request)) response.status(400).json({ ok: false, code: 'malformed' });
        else response.redirect(303, pathOfRefused(body));
        return;
      }
      const { operator } = created;
      await addSeatCookie(heldSeats, request, response, operator);
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
    parseBody,
    requireFacilitator,
    requireOwn,
    asyncHandler(async (request, response, next) => {
      const exercise = String(request.params['exercise']);
      const take = () => exercises.takeSeat(exercise, { kind: 'operator' });
      if (wantsJson(request)) {
        // A program always gets a new seat, with its secret.
        const taken = await take();
        if (taken === undefined) return next(refusedRequest('no-such-exercise'));
        await addSeatCookie(heldSeats, request, response, taken);
        response.status(201).json({ seat: taken.seat.id, token: taken.token });
        return;
      }
      const held = await operatorHeld(request, exercise);
      if (held !== undefined) return response.redirect(303, pathOfSeat(held.kind, held.id));
      if (!(await heldSeats.hasRoom(cookieOf(request)))) return next(refusedRequest('browser-full'));
      const { id } = facilitatorOf(response);
      const posted = { what: `operator of ${exercise}`, who: id, body: request.body };
      const taken = await firstResults.of(
        posted,
        take,
        (first) => first !== undefined && !seats.isRevoked(first.seat.id),
      );
      if (taken === undefined) return next(refusedRequest('no-such-exercise'));
      await addSeatCookie(heldSeats, request, response, taken);
      response.redirect(303, pathOfSeat(taken.seat.kind, taken.seat.id));
    }),
  );

  router.post(
    '/exercise/:exercise/seats/:seat/kick',
    parseBody,
    requireFacilitator,
    requireOwn,
    asyncHandler(async (request, response) => {
      const { exercise, seat } = request.params;
      const isThere = (await exercises.seats(String(exercise))).some(({ id }) => id === seat);
      const isKicked = isThere && (await exercises.kick(String(seat)));
      if (wantsJson(request)) response.status(isKicked ? 200 : 404).json({ ok: isKicked });
      else response.redirect(303, `/exercise/${exercise}`);
    }),
  );

  return router;
}

const cookieOf = (request: Request) => request.headers.cookie ?? null;

const LISTS = ['inPlay', 'objectives', 'staff'] as const;

/**
 * Normalises a form: a single ticked value arrives as text and several as a list, and empty fields are left out. A list
 * without ticks in a form means that nothing was chosen, whereas a list missing from JSON means the default.
 */
function normalise(body: unknown, isForm: boolean): Partial<Record<keyof NewExerciseInput, unknown>> {
  if (typeof body !== 'object' || body === null) return {};
  const isEmpty = (value: unknown) => typeof value === 'string' && value.trim() === '';
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => !isEmpty(value)));
  for (const list of LISTS) {
    if (typeof given[list] === 'string') given[list] = [given[list]];
    if (isForm) given[list] ??= [];
  }
  return given;
}
