import type { Request, Response } from 'express';
import type { HeldSeats } from '../auth/held-seats.ts';
import type { Seat } from '../auth/seats.ts';

/** Gives the browser a seat, unless it can hold no more. */
export async function addSeatCookie(
  heldSeats: Pick<HeldSeats, 'cookieWith'>,
  request: Request,
  response: Response,
  { seat, token }: { readonly seat: Seat; readonly token: string },
): Promise<void> {
  const cookie = await heldSeats.cookieWith(request.headers.cookie ?? null, seat.id, token);
  if (cookie !== undefined) response.append('Set-Cookie', cookie);
}
