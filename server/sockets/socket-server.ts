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

/** In bytes. The largest thing that a seat sends is a note of 4 kB. */
const LARGEST_MESSAGE = 64_000;

/** The Socket.IO server, not attached to an HTTP server yet, because it is set up before the port is known. */
export function createSockets({ trustProxy }: { trustProxy: boolean }): Sockets {
  return new Server({
    serveClient: false,
    parser: textParser,
    allowEIO3: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    // Polling is needed too: locked-down laptops may block WebSockets.
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

/** Checked for every request of both transports. Another site's page has the browser's cookies but not our origin. */
function isAllowed({ headers }: IncomingMessage, trustProxy: boolean): boolean {
  if (headers.origin === undefined) return true;
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined;
  return isOwnOrigin(headers.origin, typeof forwarded === 'string' ? forwarded : headers.host);
}
