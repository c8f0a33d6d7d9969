// Starts and stops the server: settings → database → migrations → services → app → listening, and in reverse. The command
// line and the tests start it in their own process; server/index.ts adds signal handling and printed output.

import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { migrate } from '#prisma/migrate.ts';
import { createApp } from './app.ts';
import type { Clock } from './clock/clock.ts';
import { type Config, readConfig } from './config.ts';
import { listen } from './listen.ts';
import { buildId, builtPages, developedPages, NO_PAGES } from './pages.ts';
import { closeServices, createServices, type Services } from './services.ts';
import { attachSockets } from './sockets/socket-server.ts';
import { stopServing } from './stop-serving.ts';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  readonly clock: Clock;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** 0 for any free port. */
  readonly port?: number;
  readonly dataDir: string;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default: the product's own scenarios. */
  readonly scenarios?: string;
  /** Whether the built pages are served. Otherwise only sockets, forms and JSON are. */
  readonly pages?: boolean;
}

/** Starts on localhost only, with little logging, for the command line and for tests. */
export function startServer(options: StartOptions): Promise<RunningServer> {
  const { port = 0, dataDir, scenarios, clock, pages = false } = options;
  const config = readConfig({
    MUSTER_LOG: 'error',
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    MUSTER_DATA: dataDir,
    ...(scenarios && { MUSTER_SCENARIOS: scenarios }),
  });
  return runServer(config, { pages, ...(clock && { clock }) });
}

export interface RunOptions {
  readonly clock?: Clock;
  readonly pages?: boolean;
}

export async function runServer(
  config: Config,
  { clock, pages: isServingPages = true }: RunOptions = {},
): Promise<RunningServer> {
  await mkdir(config.dataFolder, { recursive: true });
  await migrate(config.databaseUrl);
  const server = createServer();
  const pages = await (isServingPages
    ? config.isDevelopment
      ? developedPages(server)
      : builtPages()
    : NO_PAGES);
  const services = await createServices(config, { build: buildId(pages), ...(clock && { clock }) });
  server.on('request', createApp({ services, pages }));
  // After the app's listener, which Socket.IO wraps so that it does not see requests for Socket.IO's own path.
  attachSockets(services.sockets, server);
  const port = await listen(server, config).catch(async (error: unknown) => {
    await closeServices(services);
    throw error;
  });
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return {
    url: `http://${host}:${port}`,
    port,
    services,
    clock: services.clock,
    async stop() {
      if (pages.kind === 'developed') await pages.vite.close();
      services.sockets.disconnectSockets(true);
      services.sockets.engine.close();
      await stopServing(server);
      await closeServices(services);
    },
  };
}
