import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '#app/contract/messages.ts';
import type { Seat } from '../auth/seats.ts';
import { isOwnOrigin } from '../http/same-origin.ts';
import { textParser } from './text-parser.ts';

export interface SocketData {
  seat: Seat;
}
// biome-ignore lint/complexity/noBannedTypes: no events between servers.
export type Sockets = Server<ClientToServer, ServerToClient, {}, SocketData>;
// biome-ignore lint/complexity/noBannedTypes: no events between servers.
export type SeatSocket = Socket<ClientToServer, ServerToClient, {}, SocketData>;

/** A note has 4 kB; nothing that a seat sends comes near this. */
const LARGEST_MESSAGE = 64_000;

/** The sockets, not listening to anything yet: they are wired before the port is known. */
export function createSockets({ trustProxy }: { trustProxy: boolean }): Sockets {
  return new Server({
    serveClient: false,
    parser: textParser,
    allowEIO3: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    // Polling stays: a locked-down laptop may have no WebSocket.
    transports: ['polling', 'websocket'],
    pingInterval: 15_000,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => answer(null, isAllowed(request, trustProxy)),
  });
}

export function attachSockets(sockets: Sockets, server: HttpServer): void {
  sockets.attach(server);
}

/** Every request of either transport: a page of another site has this browser's cookies, but not our origin. */
function isAllowed({ headers }: IncomingMessage, trustProxy: boolean): boolean {
  if (headers.origin === undefined) return true;
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined;
  return isOwnOrigin(headers.origin, typeof forwarded === 'string' ? forwarded : headers.host);
}
