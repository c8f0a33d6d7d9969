import { connectRoom, type Room } from '#app/live/connect-room.ts';
import { createMemoryOutbox } from '#app/live/outbox.ts';
import type { Player } from './player.ts';

/** A player on a real socket that uses only the documented protocol. */
export interface SocketPlayer extends Player {
  close(): void;
}

export interface SeatHeld {
  readonly seat: string;
  readonly token: string;
}

/** Joins with the code from the sheet, as a table does. */
export async function joinByCode(url: string, code: string): Promise<SeatHeld> {
  const response = await fetch(`${url}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok)
    throw new Error(`The code ${code} was refused with ${response.status}: ${await response.text()}`);
  return (await response.json()) as SeatHeld;
}

/** Connects the seat and waits for its first view. */
export async function connectPlayer(
  url: string,
  name: string,
  held: SeatHeld,
  whenIdle?: () => Promise<void>,
): Promise<SocketPlayer> {
  const room = connectRoom({
    url,
    ...held,
    build: '',
    outbox: createMemoryOutbox(),
    transports: ['websocket'],
  });
  await firstView(room, name);
  return {
    name,
    view: () => room.snapshot()?.view ?? {},
    seq: () => room.snapshot()?.seq ?? 0,
    send: (command, as) => room.send(command, as === undefined ? {} : { as }),
    onChange: (listener) => room.on('change', listener),
    close: () => room.close(),
    ...(whenIdle && { whenIdle }),
  };
}

function firstView(room: Room, name: string): Promise<void> {
  if (room.snapshot()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = room.on('change', () => {
      stop();
      resolve();
    });
    room.on('status', (status, message) => {
      if (status === 'gone' || status === 'stale')
        reject(new Error(`${name} could not connect: ${message ?? status}`));
    });
  });
}
