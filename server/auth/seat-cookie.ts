// One browser may hold several seats (a facilitator's laptop shows the wall and the control room). A single cookie holds all
// of them: `seat.token~seat.token`.

export const SEAT_COOKIE = 'muster_seats';

/** Browsers silently drop a cookie above 4 kB; this many seats stay below that. A browser that holds them all is told. */
export const MOST_HELD = 100;
const MAX_AGE = 30 * 24 * 3600;

export type HeldSeats = ReadonlyMap<string, string>;

/** The prefix `__Host-` binds the cookie to this host, but browsers reject it without TLS. */
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

/** The `Set-Cookie` header that adds a seat to those held, or removes one (`token: null`). */
export function seatCookie(held: HeldSeats, seat: string, token: string | null, tls: boolean): string {
  const next = new Map(held);
  next.delete(seat);
  if (token !== null) next.set(seat, token);
  const pairs = [...next].slice(-MOST_HELD).map(([id, secret]) => `${id}.${secret}`);
  const secure = tls ? '; Secure' : '';
  return `${cookieName(tls)}=${pairs.join('~')}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE}${secure}`;
}
