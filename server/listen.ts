import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';

/** Node's default of 511 adds a second's delay when a room of a thousand joins at once. */
const BACKLOG = 4096;

/** How many further ports are tried when the default port is busy. */
const TRIES = 20;

/** Listens and returns the port. A busy port is an error only if it was set explicitly. */
export async function listen(
  server: Server,
  { host, port, isPortFixed }: Pick<Config, 'host' | 'port' | 'isPortFixed'>,
): Promise<number> {
  const last = isPortFixed ? port : port + TRIES;
  for (let candidate = port; ; candidate += 1) {
    try {
      await listenOn(server, host, candidate);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (candidate < last) continue;
      throw new Error(`Port ${candidate} is in use. Close the other program, or set PORT to another number.`);
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
