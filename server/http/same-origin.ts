// Which page a request comes from. A browser says so with every post and with every socket; what is not a browser
// holds no cookie that another page could misuse.

/** Whether the `Origin` header names this very host. An origin that hides itself (`null`) does not. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: named } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && named === withoutDefaultPort(host, protocol);
}

/** `URL` leaves out :80 and :443, and a browser's `Host` header does too, but a proxy's may not. */
function withoutDefaultPort(host: string, protocol: string): string {
  const port = protocol === 'https:' ? ':443' : ':80';
  const lower = host.toLowerCase();
  return lower.endsWith(port) ? lower.slice(0, -port.length) : lower;
}
