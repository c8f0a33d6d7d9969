import { z } from 'zod';
import { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { filledIn } from '#app/domain/shared/filled-in.ts';
import type { CommandId } from '#app/domain/shared/ids.ts';
import type { FailureLimit } from '../auth/failure-limit.ts';
import { isAdmitted, type JoinCodes } from '../auth/join-codes.ts';
import type { NewSeat, Seat, Seats } from '../auth/seats.ts';
import type { Clock } from '../clock/clock.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { OpenExercises } from './open-exercises.ts';
import { ifRoom } from './room-left.ts';

export const JoinInput = z.object({
  code: filledIn(z.string().min(1).max(40)),
  kind: SeatKind.optional(),
  people: filledIn(z.coerce.number().int().min(1).max(60)).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});
export type JoinInput = z.infer<typeof JoinInput>;

export type Joined =
  /** `token` is null if the browser already holds the seat. */
  | { readonly ok: true; readonly seat: Seat; readonly token: string | null }
  /** A wrong code, a closed exercise and too many failures from one address must be indistinguishable. */
  | { readonly ok: false; readonly code: 'no-such-code' }
  /** The code is right, but the disk failed, or the exercise takes no more seats of this kind. */
  | { readonly ok: false; readonly code: 'try-again' | 'full' };

/** Every refusal takes this many milliseconds, so that its timing reveals nothing. */
const REFUSAL_TIME = 300;

export interface JoinParts {
  readonly codes: JoinCodes;
  readonly seats: Seats;
  readonly exercises: Pick<OpenExercises, 'open'>;
  readonly limit: FailureLimit;
  readonly clock: Clock;
}

/**
 * Takes a seat by the code on the sheet, without an account or a name. If the browser joins with the same code again (after
 * going back, for example), it gets its existing seat, updated from the form, so that one device is not counted twice.
 * `held` is called only after the code was found, so that a guess does not cause the work of looking up seats.
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
  if (same !== undefined && seats[same.id]?.present === true) return rejoin(parts, live, same, input);
  const wanted = {
    exercise,
    role,
    kind,
    language: input.language ?? meta.language,
    // Only a table's device stands for several people.
    people: kind === 'table' ? (input.people ?? 1) : 1,
  };
  return ifRoom(live.host, wanted, () => takeSeat(parts, live, wanted));
}

/** Returns the existing seat, with the number of people and the language from the form. */
async function rejoin(
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

/** Creates the seat and writes its first entry. `undefined` if the exercise refuses it. */
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
