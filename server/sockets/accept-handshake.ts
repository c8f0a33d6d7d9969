import { Handshake, PROTOCOL } from '#app/contract/messages.ts';
import type { RejectionCode } from '#app/domain/shared/rejection.ts';
import { heldSeats } from '../auth/seat-cookie.ts';
import type { Seat, Seats } from '../auth/seats.ts';
import type { SeatSocket } from './socket-server.ts';

export interface HandshakeParts {
  readonly seats: Pick<Seats, 'verify'>;
  readonly tls: boolean;
  /** The build of the pages that this process serves. A page of another build is told to reload. */
  readonly build: string;
}

export type Accepted =
  | { readonly seat: Seat }
  | { readonly code: RejectionCode; readonly language: string | undefined };

/** Identifies who connects. Only the secret in the handshake is trusted. */
export async function acceptHandshake(
  { handshake }: Pick<SeatSocket, 'handshake'>,
  { seats, tls, build }: HandshakeParts,
): Promise<Accepted> {
  const given: Record<string, unknown> = handshake.auth;
  // Checked before the shape, because another version's handshake may have another shape.
  const language = typeof given['language'] === 'string' ? given['language'] : undefined;
  if (typeof given['protocol'] === 'number' && given['protocol'] !== PROTOCOL)
    return { code: 'stale-protocol', language };
  const parsed = Handshake.safeParse(given);
  if (!parsed.success) return { code: 'malformed', language };
  if (parsed.data.build !== '' && parsed.data.build !== build) return { code: 'stale-protocol', language };
  const token = parsed.data.token ?? heldSeats(handshake.headers.cookie, tls).get(parsed.data.seat);
  const seat = token === undefined ? undefined : await seats.verify(parsed.data.seat, token);
  return seat === undefined ? { code: 'seat-left', language } : { seat };
}
