import type { Socket as NetSocket } from 'node:net';
import type { Logger } from 'pino';
import type { News } from '#app/contract/messages.ts';
import { directSocketOf, frameOf, isKnownConnection } from './direct-socket.ts';
import type { SeatSocket } from './socket-server.ts';

/** Sends news to the sockets of a room. */
export interface FanOut {
  join(room: string, socket: SeatSocket): void;
  leave(room: string, socket: SeatSocket): void;
  send(room: string, news: News): void;
}

/**
 * News is most of what leaves the server. It is written once as one frame, which goes directly to every WebSocket on which
 * nothing else waits; any other socket gets it through Socket.IO, which makes packets, buffers and events for each delivery.
 * Clients cannot tell one from the other.
 */
export function createFanOut(log: Logger): FanOut {
  const rooms = new Map<string, Set<SeatSocket>>();
  /** Undefined until the first WebSocket. */
  let isKnown: boolean | undefined;
  function directOf({ conn }: SeatSocket): NetSocket | undefined {
    if (conn.transport.name !== 'websocket' || isKnown === false) return undefined;
    if (isKnown === undefined) {
      isKnown = isKnownConnection(conn);
      if (!isKnown)
        log.warn('this version of Socket.IO is not known: all news goes out through it, more slowly');
    }
    return isKnown ? directSocketOf(conn) : undefined;
  }

  return {
    join(room, socket) {
      const members = rooms.get(room) ?? new Set();
      members.add(socket);
      rooms.set(room, members);
    },
    leave(room, socket) {
      const members = rooms.get(room);
      if (members?.delete(socket) && members.size === 0) rooms.delete(room);
    },
    send(room, news) {
      let frame: Buffer | undefined;
      for (const socket of rooms.get(room) ?? []) {
        const direct = directOf(socket);
        if (direct === undefined) {
          socket.emit('news', news);
          continue;
        }
        frame ??= frameOf(`42${JSON.stringify(['news', news])}`);
        direct.write(frame);
      }
    },
  };
}
