// One browser may hold several seats (a facilitator's laptop shows the wall and the control room), so one cookie holds
// them all: `seat.token~seat.token`.

export const SEAT_COOKIE = 'muster_seats';

/** A browser drops a cookie above 4 kB without a word, and so many of ours stay below that. Whoever holds them all is told. */
export const MOST_HELD = 100;
const MAX_AGE = 30 * 24 * 3600;

export type HeldSeats = ReadonlyMap<string, string>;

/** `__Host-` binds it to this very host, but browsers drop it where there is no TLS. */
export function cookieName(tls: boolean): string {
  return tls ? `__Host-${SEAT_COOKIE}` : SEAT_COOKIE;
}

/** Seat id → token, from a `Cookie` header. */
export function heldSeats(header: string | undefined, tls: boolean): HeldSeats {
  const held = new Map<string, string>();
  const name = `${cookieName(tls)}=`;
  for (const part of (header ?? '').split(';')) {
    const cookie = part.trim();
    if (!cookie.startsWith(name)) continue;
    for (const pair of cookie.slice(name.length).split('~').slice(0, MOST_HELD)) {
      const found = /^([a-z0-9]{1,40})\.([\w-]{10,100})$/.exec(pair);
      if (found?.[1] !== undefined && found[2] !== undefined) held.set(found[1], found[2]);
    }
  }
  return held;
}

/** The `Set-Cookie` header that adds a seat to those held, or takes one away (`token: null`). */
export function seatCookie(held: HeldSeats, seat: string, token: string | null, tls: boolean): string {
  const next = new Map(held);
  next.delete(seat);
  if (token !== null) next.set(seat, token);
  const pairs = [...next].slice(-MOST_HELD).map(([id, secret]) => `${id}.${secret}`);
  const secure = tls ? '; Secure' : '';
  return `${cookieName(tls)}=${pairs.join('~')}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE}${secure}`;
}
