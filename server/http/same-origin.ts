// Checks which page a request comes from. Browsers send the origin with every post and every socket. Clients that are not
// browsers hold no cookies that another page could misuse.

/** Whether the `Origin` header names this host. An opaque origin (`null`) does not. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: named } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && named === withoutDefaultPort(host, protocol);
}

/** `URL` and browsers' `Host` headers omit the default ports :80 and :443, but a proxy's `Host` header may not. */
function withoutDefaultPort(host: string, protocol: string): string {
  const port = protocol === 'https:' ? ':443' : ':80';
  const lower = host.toLowerCase();
  return lower.endsWith(port) ? lower.slice(0, -port.length) : lower;
}
