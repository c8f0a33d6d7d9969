// The composition root: creates all services once and passes them to routes, sockets and the command line. Nothing else
// in server/ creates a service.

import { randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { exerciseRoom, seatRoom } from '#app/contract/rooms.ts';
import { reject } from '#app/domain/shared/rejection.ts';
import { closeDatabase, type Database, openDatabase } from '#prisma/open-database.ts';
import { readCookieSecret } from './auth/cookie-secret.ts';
import { createEventLimit } from './auth/event-limit.ts';
import { createFacilitators, type Facilitators } from './auth/facilitators.ts';
import { createFailureLimit } from './auth/failure-limit.ts';
import { createHeldSeats, type HeldSeats } from './auth/held-seats.ts';
import { createJoinCodes } from './auth/join-codes.ts';
import { createSeats, type Seats } from './auth/seats.ts';
import { createSetupLinks, type SetupLinks } from './auth/setup-links.ts';
import { type Clock, createSystemClock, createVirtualClock, isSystemClock } from './clock/clock.ts';
import { startHeartbeat } from './clock/heartbeat.ts';
import { createScheduler } from './clock/scheduler.ts';
import type { Config } from './config.ts';
import { createDispatch, type Dispatch } from './exercises/dispatch.ts';
import { domainRules } from './exercises/domain-rules.ts';
import { createExerciseService, type ExerciseService } from './exercises/exercise-service.ts';
import { fireTimers } from './exercises/fire-timers.ts';
import { createGathering } from './exercises/gathering.ts';
import { CLAIM, createOpenExercises } from './exercises/open-exercises.ts';
import { createOpenReport, type OpenReport } from './exercises/open-report.ts';
import { createPinnedScenarios } from './exercises/pinned-scenarios.ts';
import { refusalSentence } from './exercises/refusal-sentence.ts';
import { type ControlPages, createControlPages } from './http/control-pages.ts';
import { createFlashFields, type FlashFields } from './http/flash-fields.ts';
import { createFormAnswers, type FormAnswers } from './http/form-answers.ts';
import { FORM_LIMITS } from './http/form-limits.ts';
import { createSeatPages, type SeatPages } from './http/seat-pages.ts';
import { createWrittenPages, type WrittenPages } from './http/written-pages.ts';
import { createGuidanceService, type GuidanceService } from './library/guidance-service.ts';
import { createLibraryService, type LibraryService } from './library/library-service.ts';
import { roomOrigin } from './links.ts';
import { createDemoExercise, type DemoExercise } from './play/demo-exercise.ts';
import { createFanOut } from './sockets/fan-out.ts';
import { createPresence } from './sockets/presence.ts';
import { serveSeats } from './sockets/serve-seats.ts';
import { dropSlowSockets } from './sockets/slow-sockets.ts';
import { createSockets, type Sockets } from './sockets/socket-server.ts';
import { writtenOnce } from './sockets/text-parser.ts';
import { createExerciseStore } from './store/exercise-store.ts';
import { openSqliteEntryLog } from './store/sqlite-entry-log.ts';

export type Services = {
  config: Config;
  database: Database;
  log: Logger;
  clock: Clock;
  /** The build of the pages that are served. The loader gives it to the page's client, which sends it back. */
  build: string;
  library: LibraryService;
  guidance: GuidanceService;
  exercises: ExerciseService;
  seats: Seats;
  heldSeats: HeldSeats;
  /** The report of an exercise, if the cookie belongs to somebody who may read it. */
  openReport: OpenReport;
  /** The example exercise that the server has played by itself. */
  example: DemoExercise;
  /** The exercise that anyone can try out. */
  tryout: DemoExercise;
  facilitators: Facilitators;
  setupLinks: SetupLinks;
  dispatch: Dispatch;
  formAnswers: FormAnswers;
  flashFields: FlashFields;
  /** What the forms take that give no command. */
  formLimits: typeof FORM_LIMITS;
  seatPages: SeatPages;
  controlPages: ControlPages;
  writtenPages: WrittenPages;
  /** The origin at which people in the room reach the server, given the `origin` of the asking browser. */
  roomOrigin(origin: string): string;
  sockets: Sockets;
  /** Stops all background work, in an order that loses nothing. */
  close(): Promise<void>;
};

export type ServiceOptions = { clock?: Clock; build?: string };

/** After ten wrong join codes in five minutes, an address has to wait. */
const GUESSES = { perAddress: 10, overall: 500, seconds: 300 };

/** How often idle exercises are looked for, in milliseconds. */
const IDLE_CHECK = 60_000;

/** Creates all services on a database file that has been migrated. */
export async function createServices(config: Config, options: ServiceOptions = {}): Promise<Services> {
  const log = pino({ level: config.logLevel });
  const database = await openDatabase(config.databaseUrl);
  const clock =
    options.clock ?? (config.clock === 'virtual' ? createVirtualClock(Date.now()) : createSystemClock());
  const build = options.build ?? '';
  const { tls } = config;

  const node = randomUUID();
  const entryLog = openSqliteEntryLog({ url: config.databaseUrl, database, node, log });
  const store = createExerciseStore(database, node);
  const seats = createSeats(database);
  const codes = createJoinCodes(database);
  const library = createLibraryService(config.scenariosFolder);
  const facilitators = createFacilitators({
    database,
    secret: await readCookieSecret(config.dataFolder),
    tls,
  });
  const setupLinks = createSetupLinks(database, facilitators);
  const limit = createEventLimit();

  const sockets = createSockets({ trustProxy: config.trustProxy !== false });
  const fanOut = createFanOut(log);
  const presence = createPresence((exercise) => {
    for (const { audience, room } of openExercises.peek(exercise)?.broadcast.audiences() ?? []) {
      sockets.to(room).emit('presence', presence.seenBy(exercise, audience));
    }
  });

  function sendAway(room: string, language: string): void {
    const refusal = reject('seat-left');
    sockets.to(room).emit('gone', { code: refusal.code, message: refusalSentence(refusal, language) });
    sockets.in(room).disconnectSockets(true);
  }

  const openExercises = createOpenExercises({
    rules: domainRules,
    log: entryLog,
    store,
    clock,
    logger: log,
    pinned: createPinnedScenarios(),
    emit: fanOut.send,
    gather: createGathering(),
    written: writtenOnce,
    schedule: (exercise, dueAt) => scheduler.set(exercise, dueAt),
    onGone: (exercise) => sendAway(exerciseRoom(exercise), 'en'),
  });
  const scheduler = createScheduler(
    clock,
    async (exercise) => {
      const live = openExercises.peek(exercise);
      if (live !== undefined) await fireTimers(live, domainRules, log);
    },
    log,
  );
  const dispatch = createDispatch({
    exercises: openExercises,
    seats,
    limit,
    sentence: refusalSentence,
    onFlood: (seat) => sockets.in(seatRoom(seat.id)).disconnectSockets(true),
  });
  const exercises = createExerciseService({
    rules: domainRules,
    log: entryLog,
    store,
    clock,
    library,
    exercises: openExercises,
    seats,
    codes,
    limit: createFailureLimit(GUESSES),
    disconnect(seat) {
      presence.forget(seat);
      sendAway(seatRoom(seat.id), seat.language);
    },
  });
  const heldSeats = createHeldSeats(seats, tls);
  const formAnswers = createFormAnswers();
  const seatPages = createSeatPages({ heldSeats, exercises, formAnswers, build });
  const example = createDemoExercise(config.dataFolder, 'example');
  const openReport = createOpenReport({ exercises, heldSeats, facilitators, exampleOf: example.find });
  serveSeats({
    sockets,
    exercises: openExercises,
    seats,
    dispatch,
    limit,
    presence,
    fanOut,
    logger: log,
    tls,
    build,
    sentence: refusalSentence,
  });

  const markAlive = (ids: readonly string[], at: number) => entryLog.beat(ids, at, at + CLAIM);
  const runningIds = () =>
    [...openExercises.all()]
      .filter(({ host }) => host.state().clock.running)
      .map(({ host }) => host.exercise);
  // There is no heartbeat with a virtual clock, which stands still until somebody moves it.
  const heartbeat = isSystemClock(clock)
    ? startHeartbeat({
        clock,
        log,
        running: runningIds,
        markAlive,
        hold: openExercises.holdRunning,
      })
    : undefined;
  const stopDropping = dropSlowSockets(sockets, log);
  const idleCheck = setInterval(() => {
    openExercises.closeIdle(presence.isInUse).catch((error: unknown) => {
      log.error({ err: error }, 'an idle exercise could not be closed');
    });
  }, IDLE_CHECK);

  async function close(): Promise<void> {
    clearInterval(idleCheck);
    stopDropping();
    heartbeat?.stop();
    scheduler.close();
    presence.close();
    // After a restart, the downtime counts from this moment and not from the last heartbeat.
    const running = runningIds();
    for (const { host } of [...openExercises.all()]) await openExercises.close(host.exercise);
    if (running.length > 0) await markAlive(running, clock.now());
    await entryLog.close();
  }

  return {
    config,
    database,
    log,
    clock,
    build,
    library,
    guidance: createGuidanceService(library),
    exercises,
    seats,
    heldSeats,
    openReport,
    example,
    tryout: createDemoExercise(config.dataFolder, 'tryout'),
    facilitators,
    setupLinks,
    dispatch,
    formAnswers,
    flashFields: createFlashFields(),
    formLimits: FORM_LIMITS,
    roomOrigin: (origin) => roomOrigin(config, origin),
    seatPages,
    controlPages: createControlPages({ seatPages, heldSeats, exercises, facilitators }),
    writtenPages: createWrittenPages({ heldSeats, exercises, formAnswers }),
    sockets,
    close,
  };
}

/** Closes everything in reverse order. No request or socket may still be open. */
export async function closeServices({ close, database }: Services): Promise<void> {
  await close();
  await closeDatabase(database);
}
