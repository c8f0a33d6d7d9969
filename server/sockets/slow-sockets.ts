import type { Logger } from 'pino';
import type { Sockets } from './socket-server.ts';

/** How many bytes may be buffered for a socket before it is dropped. Its client then reconnects and fetches the whole view. */
const CAP = 1_000_000;
const PERIOD = 1000;

/** Drops sockets that have stopped reading, so that one sleeping phone does not fill the server's memory. */
export function dropSlowSockets(sockets: Sockets, log: Logger): () => void {
  const interval = setInterval(() => {
    for (const socket of sockets.sockets.sockets.values()) {
      const { conn } = socket;
      const waiting = queuedIn(conn) + bufferedBy(conn.transport);
      if (waiting <= CAP) continue;
      log.warn({ seat: socket.data.seat.id, waiting }, 'a socket does not read: it is dropped');
      conn.close(true);
    }
  }, PERIOD);
  return () => clearInterval(interval);
}

// Neither the connection nor the WebSocket transport has a public API for this.

function queuedIn(connection: object): number {
  const queue: unknown = 'writeBuffer' in connection ? connection.writeBuffer : undefined;
  if (!Array.isArray(queue)) return 0;
  return queue.reduce((sum: number, packet: { data?: unknown }) => {
    return sum + (typeof packet.data === 'string' ? packet.data.length : 0);
  }, 0);
}

function bufferedBy(transport: object): number {
  const socket: unknown = 'socket' in transport ? transport.socket : undefined;
  if (typeof socket !== 'object' || socket === null || !('bufferedAmount' in socket)) return 0;
  return typeof socket.bufferedAmount === 'number' ? socket.bufferedAmount : 0;
}
