import { heldSeats, MOST_HELD, seatCookie } from './seat-cookie.ts';
import type { Seat, Seats } from './seats.ts';

/** The seats that a browser holds, by its `Cookie` header: only those whose secret is still good. */
export interface HeldSeats {
  find(cookie: string | null, id: string): Promise<Seat | undefined>;
  list(cookie: string | null): Promise<readonly Seat[]>;
  /**
   * The `Set-Cookie` header with one seat more, without those whose secret opens nothing any more. `undefined` when the browser holds as many as
   * a cookie takes: none of them is dropped for it.
   */
  cookieWith(cookie: string | null, seat: string, token: string): Promise<string | undefined>;
  /** Whether it could hold one more. */
  hasRoom(cookie: string | null): Promise<boolean>;
}

export function createHeldSeats(seats: Pick<Seats, 'verify'>, tls: boolean): HeldSeats {
  async function good(cookie: string | null): Promise<readonly Seat[]> {
    const held = [...heldSeats(cookie ?? undefined, tls)];
    const found = await Promise.all(held.map(([id, token]) => seats.verify(id, token)));
    return found.filter((seat) => seat !== undefined);
  }

  return {
    async find(cookie, id) {
      const token = heldSeats(cookie ?? undefined, tls).get(id);
      return token === undefined ? undefined : seats.verify(id, token);
    },
    list: good,
    async cookieWith(cookie, seat, token) {
      const ids = new Set((await good(cookie)).map(({ id }): string => id));
      if (ids.size >= MOST_HELD) return undefined;
      const held = [...heldSeats(cookie ?? undefined, tls)].filter(([id]) => ids.has(id));
      return seatCookie(new Map(held), seat, token, tls);
    },
    hasRoom: async (cookie) => (await good(cookie)).length < MOST_HELD,
  };
}
