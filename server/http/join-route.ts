import type { RequestHandler } from 'express';
import { pathOfSeat } from '#app/contract/plain/seat-path.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import { heldSeats, seatCookie } from '../auth/seat-cookie.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { JoinInput } from '../exercises/join-exercise.ts';
import { answering } from './answering.ts';
import { addressOf, wantsJson } from './requests.ts';

/** `POST /join`: takes a seat by code, hands its secret over, and leads to it. */
export function joinRoute({
  join,
  heldSeats: browser,
  tls,
}: {
  join: ExerciseService['join'];
  heldSeats: HeldSeats;
  tls: boolean;
}): RequestHandler {
  return answering(async (request, response) => {
    const input = JoinInput.safeParse(withoutEmpty(request.body));
    // A program asks for a seat of its own, and gets its secret.
    const held = async () => (wantsJson(request) ? [] : browser.list(request.headers.cookie ?? null));
    const joined = input.success ? await join(input.data, addressOf(request), held) : undefined;
    response.set('Cache-Control', 'no-store');
    if (joined?.ok !== true) {
      const code = joined?.code ?? 'malformed';
      if (wantsJson(request)) response.status(STATUS[code]).json({ ok: false, code });
      else response.redirect(303, `/join?refused=${code}`);
      return;
    }
    const { seat, token } = joined;
    if (token !== null)
      response.append('Set-Cookie', seatCookie(heldSeats(request.headers.cookie, tls), seat.id, token, tls));
    if (wantsJson(request)) {
      const { id, exercise, role, kind, language } = seat;
      response.status(201).json({ seat: id, token, exercise, role, kind, language });
    } else {
      response.redirect(303, pathOfSeat(seat.kind, seat.id));
    }
  });
}

const STATUS = { 'no-such-code': 404, 'try-again': 503, malformed: 400 } as const;

/** A form sends every field, also those that nobody filled in. */
function withoutEmpty(body: unknown): object {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
}
