import type { RequestHandler } from 'express';
import type { z } from 'zod';
import { pathOfSeat } from '#app/contract/plain/seat-path.ts';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { Seat, Seats } from '../auth/seats.ts';
import type { ExerciseService } from '../exercises/exercise-service.ts';
import { type Joined, JoinInput } from '../exercises/join-exercise.ts';
import { asyncHandler } from './async-handler.ts';
import { type FirstResults, isStamped } from './first-results.ts';
import { FORM_LIMITS } from './form-limits.ts';
import { addressOf, wantsJson } from './requests.ts';

export interface JoinRouteParts {
  readonly join: ExerciseService['join'];
  readonly seats: Pick<Seats, 'isRevoked'>;
  readonly heldSeats: HeldSeats;
  readonly firstResults: FirstResults;
}

/** `POST /join`: takes a seat by code, returns its secret, and redirects to its page. */
export function joinRoute({ join, seats, heldSeats, firstResults }: JoinRouteParts): RequestHandler {
  async function tryToJoin(
    { body, address }: JoinRequest,
    held: () => Promise<readonly Seat[]>,
  ): Promise<Tried> {
    const input = JoinInput.safeParse(withoutEmpty(body));
    return input.success
      ? join(input.data, address, held)
      : { ok: false, code: 'malformed', field: fieldOf(input.error) };
  }

  /** A browser gets back the seat that it already holds. If it posts a form twice, it gets the seat that the first post took. */
  async function joinInBrowser(request: JoinRequest, cookie: string | null): Promise<Tried> {
    if (!(await heldSeats.hasRoom(cookie))) return { ok: false, code: 'browser-full' };
    const held = () => heldSeats.list(cookie);
    const { body, address } = request;
    // Without a stamp, two phones behind one address are indistinguishable.
    if (!isStamped(body)) return tryToJoin(request, held);
    const who = `${address} ${cookie ?? ''}`;
    return firstResults.of(
      { what: 'join', who, body },
      () => tryToJoin(request, held),
      (tried) => tried.ok && !seats.isRevoked(tried.seat.id),
    );
  }

  return asyncHandler(async (request, response) => {
    const isProgram = wantsJson(request);
    const cookie = request.headers.cookie ?? null;
    const asked = { body: request.body, address: addressOf(request) };
    // A program always gets a new seat, with its secret.
    const joined = await (isProgram ? tryToJoin(asked, async () => []) : joinInBrowser(asked, cookie));
    response.set('Cache-Control', 'no-store');
    if (!joined.ok) {
      const { code } = joined;
      if (isProgram) response.status(STATUS[code]).json({ ok: false, code });
      else response.redirect(303, pathOfRefusedJoin(joined, request.body));
      return;
    }
    const { seat, token } = joined;
    const setCookie = token === null ? undefined : await heldSeats.cookieWith(cookie, seat.id, token);
    if (setCookie !== undefined) response.append('Set-Cookie', setCookie);
    if (isProgram) {
      const { id, exercise, role, kind, language } = seat;
      response.status(201).json({ seat: id, token, exercise, role, kind, language });
    } else {
      response.redirect(303, pathOfSeat(seat.kind, seat.id));
    }
  });
}

interface JoinRequest {
  readonly body: unknown;
  readonly address: string;
}

type Field = keyof typeof FORM_LIMITS.join;
type Tried =
  | Joined
  | { readonly ok: false; readonly code: 'browser-full' }
  /** `field`: what was not filled in as it has to be; undefined where no form of ours sends it so. */
  | { readonly ok: false; readonly code: 'malformed'; readonly field: Field | undefined };
type Refused = Exclude<Tried, { readonly ok: true }>;

const STATUS = {
  'no-such-code': 404,
  'try-again': 503,
  full: 409,
  'browser-full': 409,
  malformed: 400,
} as const;

/** Back to the form with the fields filled in. The code may be in the address line, because every join link contains it. */
function pathOfRefusedJoin(refused: Refused, body: unknown): string {
  const field = 'field' in refused ? refused.field : undefined;
  const query = new URLSearchParams({ refused: field === undefined ? refused.code : `join-${field}` });
  const given = new Map<string, unknown>(Object.entries(withoutEmpty(body)));
  const as = given.get('kind') === 'companion' ? 'companion' : given.get('as');
  for (const [name, value] of [
    ['code', given.get('code')],
    ['as', as],
    ['people', given.get('people')],
  ] as const)
    if (typeof value === 'string') query.set(name, value.slice(0, LONGEST));
  return `/join?${query}`;
}

/** What the page's own field takes. */
const LONGEST = FORM_LIMITS.join.code.maxLength;

/** The first field that is not as it has to be, unless something else is wrong as well. */
function fieldOf({ issues }: z.ZodError): Field | undefined {
  const fields = issues.map(({ path: [name] }) => (name === 'code' || name === 'people' ? name : undefined));
  return fields.includes(undefined) ? undefined : fields[0];
}

/** A form also sends the fields that were left empty. */
function withoutEmpty(body: unknown): object {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
}
