import type { Logger } from 'pino';
import { audienceRoom, exerciseRoom, seatRoom } from '#app/contract/rooms.ts';
import { type Rejection, type RejectionCode, reject } from '#app/domain/shared/rejection.ts';
import type { EventLimit } from '../auth/event-limit.ts';
import { audienceOf, type Seats } from '../auth/seats.ts';
import type { Dispatch } from '../exercises/dispatch.ts';
import type { OpenExercises } from '../exercises/open-exercises.ts';
import { acceptHandshake } from './accept-handshake.ts';
import type { FanOut } from './fan-out.ts';
import type { PresenceBoard } from './presence.ts';
import type { SeatSocket, Sockets } from './socket-server.ts';

export interface SeatSocketParts {
  readonly sockets: Sockets;
  readonly exercises: Pick<OpenExercises, 'open' | 'peek'>;
  readonly seats: Pick<Seats, 'verify' | 'isRevoked'>;
  readonly dispatch: Dispatch;
  readonly limit: EventLimit;
  readonly presence: PresenceBoard;
  readonly fanOut: FanOut;
  readonly logger: Logger;
  readonly tls: boolean;
  readonly build: string;
  sentence(rejection: Rejection, language: string): string;
}

/** A `connect_error` with data. */
interface ConnectError extends Error {
  data: { readonly code: RejectionCode; readonly message: string };
}

/** The socket adapter of `dispatch`: authenticates connections, joins their rooms, and handles two events. */
export function serveSeats(parts: SeatSocketParts): void {
  parts.sockets.use((socket, next) => {
    admit(socket, parts).then(
      (refusal) => next(refusal),
      (error: unknown) => {
        parts.logger.error({ err: error }, 'a handshake failed');
        next(connectError(reject('try-again'), 'en', parts));
      },
    );
  });
  parts.sockets.on('connection', (socket) => welcome(socket, parts));
}

async function admit(socket: SeatSocket, parts: SeatSocketParts): Promise<ConnectError | undefined> {
  const accepted = await acceptHandshake(socket, parts);
  if (!('seat' in accepted)) return connectError(reject(accepted.code), accepted.language ?? 'en', parts);
  const live = await parts.exercises.open(accepted.seat.exercise);
  if (live === undefined) return connectError(reject('seat-left'), accepted.seat.language, parts);
  socket.data.seat = accepted.seat;
  return undefined;
}

function connectError(refusal: Rejection, language: string, parts: SeatSocketParts): ConnectError {
  const message = parts.sentence(refusal, language);
  return Object.assign(new Error(message), { data: { code: refusal.code, message } });
}

function welcome(socket: SeatSocket, parts: SeatSocketParts): void {
  const { seat } = socket.data;
  const audience = audienceOf(seat);
  const live = parts.exercises.peek(seat.exercise);
  if (live === undefined || parts.seats.isRevoked(seat.id)) {
    dismiss(socket, parts);
    return;
  }
  // In this order and without an await in between, so that no news is missed from here on.
  live.broadcast.join(audience, live.host.state());
  const room = audienceRoom(seat.exercise, audience);
  parts.fanOut.join(room, socket);
  void socket.join([room, exerciseRoom(seat.exercise), seatRoom(seat.id)]);
  parts.presence.arrive(seat);

  socket.on('command', (message, answer) => {
    // A command is handled and counted even if the client does not want an answer.
    const reply = typeof answer === 'function' ? answer : () => undefined;
    parts.dispatch(seat, message).then(reply, (error: unknown) => {
      parts.logger.error({ err: error, seat: seat.id }, 'a command was not answered');
      const refusal = reject('try-again');
      reply({ ...refusal, message: parts.sentence(refusal, seat.language) });
    });
  });
  socket.on('sync', (answer) => {
    if (typeof answer !== 'function') return;
    if (parts.seats.isRevoked(seat.id)) dismiss(socket, parts);
    // A sync is expensive, so it counts like a command. A client that gets no answer asks again.
    else if (parts.limit.take(seat.id) === 'ok') sync(answer);
  });
  // Unknown events are ignored, but they count towards the limit.
  socket.onAny((event: string) => {
    if (event !== 'command' && event !== 'sync' && parts.limit.take(seat.id) === 'flood')
      socket.disconnect(true);
  });
  socket.on('disconnect', () => {
    parts.fanOut.leave(room, socket);
    parts.exercises.peek(seat.exercise)?.broadcast.leave(audience);
    parts.presence.depart(seat);
  });

  function sync(answer: (snapshot: ReturnType<NonNullable<typeof live>['snapshot']>) => void): void {
    const open = parts.exercises.peek(seat.exercise);
    if (open === undefined) dismiss(socket, parts);
    else answer(open.writtenSnapshot(audience));
  }
}

function dismiss(socket: SeatSocket, parts: SeatSocketParts): void {
  const { seat } = socket.data;
  const refusal = reject('seat-left');
  socket.emit('gone', { code: refusal.code, message: parts.sentence(refusal, seat.language) });
  socket.disconnect(true);
}
