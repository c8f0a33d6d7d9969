import type { Server } from 'node:http';

/** How long an open request may take to finish, in milliseconds, before its connection is cut. */
const GRACE = 3000;

/** Stops accepting, lets open requests finish within the grace, and resolves when no connection is left. */
export async function stopServing(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
}
