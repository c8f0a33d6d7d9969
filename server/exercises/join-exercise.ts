import { z } from 'zod';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { CommandId } from '#app/domain/shared/ids.ts';
import type { FailureLimit } from '../auth/failure-limit.ts';
import { isAdmitted, type JoinCodes } from '../auth/join-codes.ts';
import type { NewSeat, Seat, Seats } from '../auth/seats.ts';
import type { Clock } from '../clock/clock.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { OpenExercises } from './open-exercises.ts';
import { ifRoom } from './room-left.ts';

const SEAT_KINDS = [
  'table',
  'individual',
  'companion',
  'lead',
  'operator',
  'simcell',
  'evaluator',
  'observer',
  'interpreter',
  'screen',
] as const satisfies readonly SeatKind[];

export const JoinInput = z.object({
  code: z.string().min(1).max(40),
  kind: z.enum(SEAT_KINDS).optional(),
  people: z.coerce.number().int().min(1).max(60).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});
export type JoinInput = z.infer<typeof JoinInput>;

export type Joined =
  /** `token` is null where the browser holds the seat already. */
  | { readonly ok: true; readonly seat: Seat; readonly token: string | null }
  /** A wrong code, a closed exercise and too many failures of one address are told apart by nobody. */
  | { readonly ok: false; readonly code: 'no-such-code' }
  /** The code is good and the disk is not, or there are as many of this kind as an exercise takes. */
  | { readonly ok: false; readonly code: 'try-again' | 'full' };

/** Every refusal takes this long, so that its time says nothing either. Milliseconds. */
const REFUSAL_TIME = 300;

export interface JoinParts {
  readonly codes: JoinCodes;
  readonly seats: Seats;
  readonly exercises: Pick<OpenExercises, 'open'>;
  readonly limit: FailureLimit;
  readonly clock: Clock;
}

/**
 * Takes a seat by the code on the sheet. No account, no name. Whoever comes by the same code again, as by the browser's way
 * back, comes back to the seat that it has, with what the form says now: a table's device is no two. `held` is asked only
 * once the code was found: looking for seats is work that a guess must not set off.
 */
export async function joinExercise(
  parts: JoinParts,
  input: JoinInput,
  address: string,
  held: () => Promise<readonly Seat[]> = async () => [],
): Promise<Joined> {
  const refuseAt = performance.now() + REFUSAL_TIME;
  const joined = (await parts.limit.isExhausted(address)) ? undefined : await tryToJoin(parts, input, held);
  if (joined === 'try-again' || joined === 'full') return { ok: false, code: joined };
  if (joined !== undefined) return { ok: true, ...joined };
  await parts.limit.fail(address);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, refuseAt - performance.now())));
  return { ok: false, code: 'no-such-code' };
}

async function tryToJoin(parts: JoinParts, input: JoinInput, held: () => Promise<readonly Seat[]>) {
  const code = await parts.codes.find(input.code);
  const kind = input.kind ?? code?.kind;
  if (code === undefined || kind === undefined || !isAdmitted(code, kind)) return undefined;
  const { exercise, role } = code;
  const live = await parts.exercises.open(exercise);
  if (live === undefined || live.host.state().stage === 'closed') return undefined;
  const { seats, meta } = live.host.state();
  const isSame = (seat: Seat) => seat.exercise === exercise && seat.role === role && seat.kind === kind;
  const same = (await held()).find(isSame);
  if (same !== undefined && seats[same.id]?.present === true) return comeBack(parts, live, same, input);
  const wanted = {
    exercise,
    role,
    kind,
    language: input.language ?? meta.language,
    // Only the device that a table works on speaks for several.
    people: kind === 'table' ? (input.people ?? 1) : 1,
  };
  return ifRoom(live.host, wanted, () => takeSeat(parts, live, wanted));
}

/** To a seat that it has: how many sit there, and in which language, is what the form says this time. */
async function comeBack(
  { seats, clock }: JoinParts,
  { host }: LiveExercise,
  held: Seat,
  { people: asked, language = held.language }: JoinInput,
): Promise<{ seat: Seat; token: null } | 'try-again' | undefined> {
  const { id, kind, role } = held;
  const there = host.state().seats[id]?.people ?? held.people;
  const people = kind === 'table' ? (asked ?? there) : there;
  if (people !== there) {
    const commandId = `join-${clock.now()}` as CommandId;
    const answer = await host.submit(
      { type: 'seat.join', kind, role, people },
      { seat: id, commandId, lang: language },
    );
    if (!answer.ok) return answer.code === 'try-again' ? 'try-again' : undefined;
  }
  if (people === held.people && language === held.language) return { seat: held, token: null };
  return { seat: await seats.change(held, { people, language }), token: null };
}

/** Makes the seat and its first entry; `undefined` when the exercise does not take it. */
export async function takeSeat(
  { seats, clock }: Pick<JoinParts, 'seats' | 'clock'>,
  { host }: LiveExercise,
  wanted: NewSeat,
): Promise<{ seat: Seat; token: string } | 'try-again' | undefined> {
  const taken = await seats.create(wanted, clock.now());
  const { id, kind, role, people, language } = taken.seat;
  const commandId = 'join' as CommandId;
  const answer = await host.submit(
    { type: 'seat.join', kind, role, people },
    { seat: id, commandId, lang: language },
  );
  if (answer.ok) return taken;
  await seats.revoke(id, clock.now());
  return answer.code === 'try-again' ? 'try-again' : undefined;
}
