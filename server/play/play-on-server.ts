import { nextDueAt } from '#app/domain/exercise/clock/timers-due.ts';
import { rate } from '#app/domain/rating/rate.ts';
import { type PlayJson, playJson } from '#app/domain/report/play-json.ts';
import { renderText } from '#app/domain/report/render-text.ts';
import { reportOf } from '#app/domain/report/report-of.ts';
import type { Walkthrough } from '#app/domain/scenario/walkthrough.ts';
import { textsFor } from '#app/i18n/translator.ts';
import { createSystemClock, createVirtualClock, type VirtualClock } from '../clock/clock.ts';
import type { LoadedScenario } from '../library/load-scenario.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { playWalkthrough } from './play-walkthrough.ts';
import { connectPlayer, joinByCode, type SocketPlayer } from './socket-player.ts';
import { differencesFrom } from './verdict.ts';

export interface Played {
  readonly json: PlayJson;
  /** The report for the terminal. */
  readonly text: string;
  /** The differences from the expected result. */
  readonly differences: readonly string[];
}

export interface PlayOptions {
  readonly scenario: string;
  readonly walkthrough: string;
  readonly clock: 'virtual' | 'system';
  /** An empty folder for the database. */
  readonly dataDir: string;
  /** Whether pages are served (the default). They must have been built. */
  readonly pages?: boolean;
}

/** Starts a server on a free port, plays the walkthrough over its sockets, and reads the result from its log. */
export async function playOnServer(options: PlayOptions): Promise<Played> {
  const virtual = options.clock === 'virtual' ? createVirtualClock(Date.now()) : undefined;
  const server = await startServer({
    dataDir: options.dataDir,
    clock: virtual ?? createSystemClock(),
    pages: options.pages ?? true,
  });
  try {
    const loaded = await server.services.library.load(options.scenario);
    if (!loaded)
      throw new Error(
        `There is no scenario "${options.scenario}" that can be played. Try npm run scenarios:check.`,
      );
    const walkthrough = loaded.walkthroughs.find(({ id }) => id === options.walkthrough);
    if (!walkthrough) {
      const known = loaded.walkthroughs.map(({ id }) => id).join(', ');
      throw new Error(`The scenario has no walkthrough "${options.walkthrough}". It has: ${known}.`);
    }
    return await playIn(server, loaded, walkthrough, virtual);
  } finally {
    await server.stop();
  }
}

async function playIn(
  server: RunningServer,
  loaded: LoadedScenario,
  walkthrough: Walkthrough,
  virtual: VirtualClock | undefined,
): Promise<Played> {
  const { exercises } = server.services;
  const { play: inPlay, pace, replies, objectives } = walkthrough;
  const created = await exercises.create(
    { scenario: loaded.file.id, pace, replies, inPlay: [...inPlay], objectives: [...objectives] },
    null,
  );
  if (!created)
    throw new Error('The exercise could not be made: the walkthrough names an unknown role or objective.');
  const live = await exercises.live(created.exercise);
  if (!live) throw new Error('The exercise was made and cannot be opened.');
  // When everybody is waiting, the clock jumps to the next timer.
  const whenIdle = async () => {
    const due = nextDueAt(live.host.state());
    if (virtual && due !== null) await virtual.jumpTo(Math.max(due, virtual.now()));
  };
  const players: SocketPlayer[] = [];
  const connect = async (name: string, held: { seat: string; token: string }) => {
    const player = await connectPlayer(server.url, name, held, whenIdle);
    players.push(player);
    return player;
  };
  try {
    const { seat, token } = created.operator;
    const operator = await connect('operator', { seat: seat.id, token });
    const tables = new Map<string, SocketPlayer>();
    for (const role of inPlay) {
      const sheet = created.codes.find((code) => code.role === role && code.kind === 'table');
      if (!sheet) throw new Error(`The exercise has no join code for ${role}.`);
      tables.set(role, await connect(role, await joinByCode(server.url, sheet.code)));
    }
    await playWalkthrough({ operator, table: (role) => tables.get(role) }, walkthrough, async () => {
      // In a real room, every step takes a while.
      await virtual?.jumpTo(virtual.now() + 20_000);
    });
  } finally {
    for (const player of players) player.close();
  }
  return resultOf(loaded, walkthrough, live);
}

async function resultOf(
  loaded: LoadedScenario,
  walkthrough: Walkthrough,
  live: NonNullable<Awaited<ReturnType<RunningServer['services']['exercises']['live']>>>,
): Promise<Played> {
  const { scenario, file } = loaded;
  const state = live.host.state();
  const { exercise } = state;
  const entries = await live.entries();
  const ratings = rate(scenario, exercise, entries);
  const { language } = state.meta;
  const report = reportOf({
    scenario,
    exercise,
    entries,
    ratings,
    book: live.bookFor(language),
    textOf: live.textOf,
  });
  return {
    json: playJson({ scenario: file.id, walkthrough: walkthrough.id, entries: entries.length }, ratings),
    text: renderText(report, textsFor(language).say),
    differences: differencesFrom(walkthrough.expect, ratings, state),
  };
}
