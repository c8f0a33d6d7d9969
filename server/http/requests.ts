import type { Request } from 'express';
import { heldSeats } from '../auth/seat-cookie.ts';
import type { Seat, Seats } from '../auth/seats.ts';

/** Whether the sender wants JSON back, because it sent JSON or says so. Forms want a page. */
export function wantsJson(request: Request): boolean {
  return request.is('json') === 'json' || request.accepts(['html', 'json']) === 'json';
}

export function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}

/** The seat, if the request has its secret in the cookie or as a bearer token. */
export async function seatOfRequest(
  request: Request,
  id: string,
  seats: Pick<Seats, 'verify'>,
  tls: boolean,
): Promise<Seat | undefined> {
  const bearer = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? heldSeats(request.headers.cookie, tls).get(id);
  return token === undefined ? undefined : seats.verify(id, token);
}
