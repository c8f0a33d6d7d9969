import type { Server } from 'node:http';

/** How long an open request may take to finish, in milliseconds, before its connection is closed. */
const GRACE = 3000;

/** Stops accepting connections, gives open requests some time to finish, and resolves when no connection is left. */
export async function stopServing(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
}
