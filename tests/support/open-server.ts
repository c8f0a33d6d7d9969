import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '#app/contract/messages.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { connectRoom, type Room, type RoomOptions } from '#app/live/connect-room.ts';
import { createMemoryOutbox } from '#app/live/outbox.ts';
import type { Clock } from '#server/clock/clock.ts';
import type { Created } from '#server/exercises/exercise-service.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { tinyFolder, writeFolder } from './tiny-scenario.ts';

// The server in this process, with the tiny scenario, a real file and real sockets.

export interface HeldSeat {
  readonly seat: string;
  readonly token: string;
}

export interface OpenedServer extends RunningServer {
  readonly folder: string;
  create(input?: { pace?: 'rounds' | 'clock' }): Promise<Created>;
  takeSeat(exercise: string, kind: SeatKind, role?: string): Promise<HeldSeat>;
  connect(held: HeldSeat, options?: Partial<RoomOptions>): Promise<Room>;
  /** Stops it and starts another on the same data and port. */
  restart(): Promise<OpenedServer>;
  remove(): Promise<void>;
}

export async function openServer(clock?: Clock): Promise<OpenedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-server-'));
  writeFolder(join(folder, 'scenarios', 'tiny'), tinyFolder());
  return openIn(folder, 0, clock);
}

async function openIn(folder: string, port: number, clock?: Clock): Promise<OpenedServer> {
  const server = await startServer({
    port,
    dataDir: join(folder, 'data'),
    scenarios: join(folder, 'scenarios'),
    ...(clock && { clock }),
  });
  const rooms = new Set<Room>();
  return {
    ...server,
    folder,
    async create(input = {}) {
      const created = await server.services.exercises.create({ scenario: 'tiny', ...input }, null);
      if (created === undefined) throw new Error('The tiny scenario cannot be played.');
      return created;
    },
    async takeSeat(exercise, kind, role) {
      const taken = await server.services.exercises.takeSeat(exercise, { kind, role: role ?? null });
      if (taken === undefined) throw new Error(`There is no seat for ${kind} ${role}.`);
      return { seat: taken.seat.id, token: taken.token };
    },
    async connect(held, options = {}) {
      const room = connectRoom({
        url: server.url,
        build: '',
        outbox: createMemoryOutbox(),
        transports: ['websocket'],
        ...held,
        ...options,
      });
      rooms.add(room);
      await untilLive(room);
      return room;
    },
    async restart() {
      await server.stop();
      return openIn(folder, server.port, clock);
    },
    async remove() {
      for (const room of rooms) room.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function untilLive(room: Room): Promise<void> {
  return until(room, () => room.status() === 'live');
}

/** Resolves when the room is as wanted; the test's own time limit ends the wait. */
export function until(room: Room, isWanted: (snapshot: Snapshot | undefined) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isWanted(room.snapshot())) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [room.on('change', look), room.on('status', look)];
    look();
  });
}

export const ready = (isReady = true): CommandInput => ({ type: 'table.ready', ready: isReady });
