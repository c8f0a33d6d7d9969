// Where somebody wanted to go who has to sign in first. It comes by the address line, so it may be anything: nothing may lead
// away from here.

/** An address twice over has to fit into the header of a request. */
const LONGEST = 2000;

/** A base that no address of ours has. */
const NOWHERE = 'http://nowhere.invalid';

/** The same path of this site, or `undefined`. */
export function wayBack(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > LONGEST || !asked.startsWith('/')) return undefined;
  // Browsers read a backslash as a slash, and leave out tabs and the ends of lines.
  if (/[\\\s\p{Cc}]/u.test(asked) || !URL.canParse(asked, NOWHERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(asked, NOWHERE);
  // What is left of dots may begin with two slashes, and then names another host.
  if (origin !== NOWHERE || pathname.startsWith('//')) return undefined;
  return pathname + search + hash;
}

/** The page for signing in, from where it leads back to `from`. */
export function loginPath(from: string): string {
  return wayBack(from) === undefined ? '/login' : `/login?${new URLSearchParams({ next: from })}`;
}
