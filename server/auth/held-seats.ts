import { heldSeats, MOST_HELD, seatCookie } from './seat-cookie.ts';
import type { Seat, Seats } from './seats.ts';

/** The seats that a browser holds according to its `Cookie` header. Seats whose secret is no longer valid are left out. */
export interface HeldSeats {
  find(cookie: string | null, id: string): Promise<Seat | undefined>;
  list(cookie: string | null): Promise<readonly Seat[]>;
  /**
   * The `Set-Cookie` header with one more seat and without seats whose secret is no longer valid. `undefined` if the cookie
   * is full: no seat is dropped to make room.
   */
  cookieWith(cookie: string | null, seat: string, token: string): Promise<string | undefined>;
  /** Whether the cookie has room for another seat. */
  hasRoom(cookie: string | null): Promise<boolean>;
}

export function createHeldSeats(seats: Pick<Seats, 'verify'>, tls: boolean): HeldSeats {
  async function listValid(cookie: string | null): Promise<readonly Seat[]> {
    const held = [...heldSeats(cookie ?? undefined, tls)];
    const found = await Promise.all(held.map(([id, token]) => seats.verify(id, token)));
    return found.filter((seat) => seat !== undefined);
  }

  return {
    async find(cookie, id) {
      const token = heldSeats(cookie ?? undefined, tls).get(id);
      return token === undefined ? undefined : seats.verify(id, token);
    },
    list: listValid,
    async cookieWith(cookie, seat, token) {
      const ids = new Set((await listValid(cookie)).map(({ id }): string => id));
      if (ids.size >= MOST_HELD) return undefined;
      const held = [...heldSeats(cookie ?? undefined, tls)].filter(([id]) => ids.has(id));
      return seatCookie(new Map(held), seat, token, tls);
    },
    hasRoom: async (cookie) => (await listValid(cookie)).length < MOST_HELD,
  };
}
