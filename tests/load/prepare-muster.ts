// The rooms of a run, made once: exercises in the scenario's first round, and a seat for everybody by the codes on
// their sheets. Each round starts a server on a copy, so that it begins with the same log and an empty memory.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { MadeExercise, MusterStarted } from './muster-server.ts';
import type { BenchOptions } from './options.ts';
import { type PlannedSeat, planSeats } from './seat-plan.ts';
import { type ServerChild, spawnServer } from './server-child.ts';

export interface Held {
  readonly seat: string;
  readonly token: string;
}

export interface PreparedSeat {
  readonly planned: PlannedSeat;
  readonly held: Held;
}

export interface Prepared {
  /** By room; the first seat is the operator's. */
  readonly rooms: readonly (readonly PreparedSeat[])[];
  /** A server on a copy of the data, where play goes on. */
  start(): Promise<{ server: ServerChild<MusterStarted>; remove(): Promise<void> }>;
  remove(): Promise<void>;
}

/** How many seats are taken at the same time: the join sheets of a few rooms being typed in. */
const AT_ONCE = 16;

export async function prepareMuster({ rooms: count, seats }: BenchOptions): Promise<Prepared> {
  const root = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const made = join(root, 'made');
  const server = await spawnServer<MusterStarted>('muster-server', [made, String(count)]);
  const { url, exercises } = server.started;
  const rooms = await seatEverybody(url, exercises, planSeats(seats));
  for (const { operator } of exercises) await beginPlay(url, operator);
  await server.stop();
  let copies = 0;
  return {
    rooms,
    async start() {
      copies += 1;
      const copy = join(root, `round-${copies}`);
      await cp(made, copy, { recursive: true });
      const started = await spawnServer<MusterStarted>('muster-server', [copy, '0']);
      for (const { operator } of exercises) await resume(started.started.url, operator);
      return { server: started, remove: () => rm(copy, { recursive: true, force: true }) };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function seatEverybody(
  url: string,
  exercises: readonly MadeExercise[],
  plan: readonly PlannedSeat[],
): Promise<PreparedSeat[][]> {
  const rooms = exercises.map(() => [] as PreparedSeat[]);
  const jobs = exercises.flatMap((made, room) =>
    plan.map((planned, place) => ({ made, planned, room, place })),
  );
  const work = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const { made, planned, room, place } = job;
      const held = planned.kind === 'operator' ? made.operator : await join_(url, made, planned);
      const seats = rooms[room] ?? [];
      seats[place] = { planned, held };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return rooms;
}

/** By the code on the sheet, as a table or a phone does. */
async function join_(url: string, { codes }: MadeExercise, { role, kind }: PlannedSeat): Promise<Held> {
  const sheet = codes.find((code) => code.role === role && (role !== null || code.kind === kind));
  const response = await post(`${url}/join`, { code: sheet?.code, kind, people: kind === 'table' ? 3 : 1 });
  return (await response.json()) as Held;
}

/** From the lobby into round 1, where four of the tables have something to decide. */
async function beginPlay(url: string, { seat, token }: Held): Promise<void> {
  const steps: CommandInput[] = [
    { type: 'exercise.brief' },
    { type: 'exercise.start' },
    { type: 'round.close', round: 0 },
    { type: 'round.open', round: 1 },
  ];
  for (const [n, command] of steps.entries()) {
    await post(`${url}/seat/${seat}/command`, { commandId: `set-up-${n}`, command }, token);
  }
}

/** A server that was down holds play where it stopped, until somebody goes on. */
async function resume(url: string, { seat, token }: Held): Promise<void> {
  await post(
    `${url}/seat/${seat}/command`,
    { commandId: 'go-on', command: { type: 'exercise.resume' } },
    token,
  );
}

async function post(address: string, body: object, token?: string): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return response;
}
