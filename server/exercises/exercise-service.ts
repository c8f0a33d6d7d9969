import type { Handout } from '#app/contract/handout.ts';
import type { Snapshot } from '#app/contract/messages.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Command } from '#app/domain/exercise/vocabulary.ts';
import type { Report } from '#app/domain/report/report.ts';
import type { CommandId, SeatId } from '#app/domain/shared/ids.ts';
import type { JoinCode, JoinCodes, PlaceCode } from '../auth/join-codes.ts';
import { audienceOf, type Seat, type Seats } from '../auth/seats.ts';
import type { Clock } from '../clock/clock.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { EntryLog } from '../store/entry-log.ts';
import type { ExerciseStore, ExerciseSummary } from '../store/exercise-store.ts';
import { type CreateParts, createExercise, type NewExerciseInput, StaffKind } from './create-exercise.ts';
import { forkExercise } from './fork-exercise.ts';
import { type Joined, type JoinInput, type JoinParts, joinExercise, takeSeat } from './join-exercise.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { OpenExercises } from './open-exercises.ts';
import { createReportReader, type ReadReport } from './read-report.ts';
import { type WrittenText, writtenTexts } from './written-texts.ts';

// What routes, forms and the command line do with exercises. The caller checks permissions: making and controlling an
// exercise needs a facilitator's session, viewing it a seat's secret.

// The type of an empty payload has no members, so the literal needs a cast.
const LEAVE = { type: 'seat.leave' } as Command;

type Place = Pick<JoinCode, 'role' | 'kind'>;

export interface Created {
  readonly exercise: string;
  readonly codes: readonly JoinCode[];
  readonly operator: { readonly seat: Seat; readonly token: string };
}

export interface ExerciseService {
  list(createdBy?: string): Promise<ExerciseSummary[]>;
  /** `undefined` if there is no such scenario, or it has no such skin, role or objective. */
  create(input: NewExerciseInput, createdBy: string | null): Promise<Created | undefined>;
  /** A new exercise from a prefix of another one's log. `undefined` if there is no such entry. */
  fork(exercise: string, seq: number, createdBy: string | null): Promise<Created | undefined>;
  isOwnedBy(exercise: string, facilitator: string): Promise<boolean>;
  /** Whether an account created it, which can open its join sheets. The server itself creates some exercises. */
  hasOwner(exercise: string): Promise<boolean>;
  /** The title that it was given. */
  titleOf(exercise: string): Promise<string>;
  /** The latest code of each place, closed ones too. */
  codes(exercise: string): Promise<PlaceCode[]>;
  /** Nobody joins by it any more. False if the exercise has no such code. */
  closeCode(exercise: string, code: string): Promise<boolean>;
  /** Closes a code and returns another one for the same place. `undefined` if the exercise has no such code. */
  renewCode(exercise: string, code: string): Promise<JoinCode | undefined>;
  /** Takes a seat without a code: the operator's, or one that a program plays. */
  takeSeat(
    exercise: string,
    wanted: { kind: SeatKind; role?: string | null; language?: string; people?: number },
  ): Promise<{ seat: Seat; token: string } | undefined>;
  /** `held` lists the seats that the browser already has. If one of them fits the code, that seat is returned. */
  join(input: JoinInput, address: string, held?: () => Promise<readonly Seat[]>): Promise<Joined>;
  /** What the seat sees now. */
  view(seat: Seat): Promise<Snapshot | undefined>;
  /** The card and the case cards of the seat's role; `undefined` for a seat without a role. */
  handout(seat: Seat): Promise<Handout | undefined>;
  seats(exercise: string): Promise<Seat[]>;
  /** Removes a seat: its connection is cut and its secret is no longer valid. */
  kick(seat: string): Promise<boolean>;
  /** What people wrote and nobody erased, newest first. */
  texts(exercise: string): Promise<readonly WrittenText[]>;
  /** Erases a text for good, from every view and the report. False if there is no such text. */
  eraseText(exercise: string, ref: string): Promise<boolean>;
  /** It contains suggested ratings. Before their release it is only for the lead, the evaluators and the facilitator. */
  report(exercise: string, language?: string): Promise<Report | undefined>;
  /** The same, and whether its ratings are the ones that were released. */
  readReport(exercise: string, language?: string): Promise<ReadReport | undefined>;
  live(exercise: string): Promise<LiveExercise | undefined>;
}

export interface ExerciseServiceParts extends CreateParts {
  readonly library: LibraryService;
  readonly exercises: OpenExercises;
  readonly seats: Seats;
  readonly codes: JoinCodes;
  readonly store: ExerciseStore;
  readonly log: EntryLog;
  readonly clock: Clock;
  readonly limit: JoinParts['limit'];
  disconnect(seat: Seat): void;
}

export function createExerciseService(parts: ExerciseServiceParts): ExerciseService {
  const { library, exercises, seats, codes, store, log, clock } = parts;
  const reports = createReportReader(exercises);

  async function seatIn(
    exercise: string,
    wanted: Parameters<ExerciseService['takeSeat']>[1],
  ): Promise<{ seat: Seat; token: string } | undefined> {
    const live = await exercises.open(exercise);
    if (live === undefined) return undefined;
    const taken = await takeSeat(parts, live, {
      exercise,
      kind: wanted.kind,
      role: wanted.role ?? null,
      people: wanted.people ?? 1,
      language: wanted.language ?? live.host.state().meta.language,
    });
    if (taken === 'try-again') throw new Error('The seat could not be written. Try again.');
    return taken;
  }

  /** Creates the join codes and the operator's seat of a new exercise. */
  async function addCodesAndOperator(exercise: string, places: readonly Place[]): Promise<Created> {
    const made = await codes.create(exercise, places, clock.now());
    const operator = await seatIn(exercise, { kind: 'operator' });
    if (operator === undefined) throw new Error('The exercise takes no operator.');
    return { exercise, codes: made, operator };
  }

  /** The seats of the parent are in a fork's log, but nobody holds them there. */
  async function leaveAll(exercise: string): Promise<void> {
    const host = (await exercises.open(exercise))?.host;
    const present = Object.values(host?.state().seats ?? {}).filter((seat) => seat.present);
    const answers = present.map(({ id }) =>
      host?.submit(LEAVE, { seat: id as SeatId, commandId: 'forked' as CommandId, lang: 'en' }),
    );
    await Promise.all(answers);
  }

  return {
    list: (createdBy) => store.list(createdBy),
    async create(input, createdBy) {
      const loaded = await library.load(input.scenario);
      const exercise = loaded && (await createExercise(parts, loaded, input, createdBy));
      if (exercise === undefined) return undefined;
      const live = await exercises.open(exercise);
      return addCodesAndOperator(exercise, placesOf(live?.host.state().meta.inPlay ?? [], input));
    },
    async fork(parent, seq, createdBy) {
      const live = await exercises.open(parent);
      const exercise = live && (await forkExercise(parts, live, seq, createdBy));
      if (exercise === undefined) return undefined;
      await leaveAll(exercise);
      return addCodesAndOperator(exercise, await codes.listOf(parent));
    },
    isOwnedBy: async (exercise, facilitator) => (await store.creatorOf(exercise)) === facilitator,
    titleOf: async (exercise) => (await store.titleOf(exercise)) ?? '',
    hasOwner: async (exercise) => (await store.creatorOf(exercise)) !== null,
    codes: (exercise) => codes.listOf(exercise),
    closeCode: (exercise, code) => codes.close(exercise, code, clock.now()),
    renewCode: (exercise, code) => codes.renew(exercise, code, clock.now()),
    takeSeat: seatIn,
    join: (input, address, held) => joinExercise(parts, input, address, held),
    async view(seat) {
      if (seats.isRevoked(seat.id)) return undefined;
      return (await exercises.open(seat.exercise))?.snapshot(audienceOf(seat));
    },
    async handout({ id, exercise, role, language }) {
      if (role === null || seats.isRevoked(id)) return undefined;
      return (await exercises.open(exercise))?.handoutFor(role, language);
    },
    seats: (exercise) => seats.listOf(exercise),
    async kick(id) {
      const seat = await seats.revoke(id, clock.now());
      if (seat === undefined) return false;
      parts.disconnect(seat);
      const live = await exercises.open(seat.exercise);
      await live?.host.submit(LEAVE, {
        seat: seat.id,
        commandId: 'kicked' as CommandId,
        lang: seat.language,
      });
      return true;
    },
    async texts(exercise) {
      const live = await exercises.open(exercise);
      return live === undefined ? [] : writtenTexts(live, await log.readTexts(exercise));
    },
    async eraseText(exercise, ref) {
      const live = await exercises.open(exercise);
      const isThere = (await log.readTexts(exercise)).some((text) => text.ref === ref);
      if (live === undefined || !isThere) return false;
      const erased = await log.eraseTexts(exercise, [ref], clock.now());
      if (erased > 0) {
        live.forgetText(ref);
        reports.forget(exercise);
      }
      return true;
    },
    report: async (exercise, language) => (await reports.read(exercise, language))?.report,
    readReport: (exercise, language) => reports.read(exercise, language),
    live: (exercise) => exercises.open(exercise),
  };
}

/** Where people can sit: each table in play, and the chosen seats besides. */
function placesOf(
  inPlay: readonly string[],
  { staff = StaffKind.options, tables = 'table' }: Pick<NewExerciseInput, 'staff' | 'tables'>,
): readonly Place[] {
  const others = StaffKind.options.filter((kind) => kind !== 'operator' && staff.includes(kind));
  return [
    ...inPlay.map((role) => ({ role, kind: tables })),
    ...(['operator', ...others] as const).map((kind) => ({ role: null, kind })),
  ];
}
