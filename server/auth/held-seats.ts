import { heldSeats } from './seat-cookie.ts';
import type { Seat, Seats } from './seats.ts';

/** The seats that a browser holds, by its `Cookie` header: only those whose secret is still good. */
export interface HeldSeats {
  find(cookie: string | null, id: string): Promise<Seat | undefined>;
  list(cookie: string | null): Promise<readonly Seat[]>;
}

export function createHeldSeats(seats: Pick<Seats, 'verify'>, tls: boolean): HeldSeats {
  return {
    async find(cookie, id) {
      const token = heldSeats(cookie ?? undefined, tls).get(id);
      return token === undefined ? undefined : seats.verify(id, token);
    },
    async list(cookie) {
      const held = [...heldSeats(cookie ?? undefined, tls)];
      const found = await Promise.all(held.map(([id, token]) => seats.verify(id, token)));
      return found.filter((seat) => seat !== undefined);
    },
  };
}
