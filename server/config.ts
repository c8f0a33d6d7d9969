import { join, resolve } from 'node:path';
import { z } from 'zod';
import { databaseUrl } from '#prisma/database-url.ts';
import { ROOT } from '#prisma/root.ts';

export type Config = {
  host: string;
  port: number;
  /** Whether this port was set explicitly. If so, a busy port is an error and no other is tried. */
  isPortFixed: boolean;
  dataFolder: string;
  databaseUrl: string;
  /** The folder that contains the scenarios, one subfolder each. */
  scenariosFolder: string;
  /** Without pages, only sockets, forms and JSON are served. */
  isServingPages: boolean;
  /** Whether an example is played on an installation where nothing has been played yet. */
  isPlayingExample: boolean;
  /** A `virtual` clock stands still until a test moves it. */
  clock: 'system' | 'virtual';
  /** Express's `trust proxy` setting: false, a number of hops, or addresses. */
  trustProxy: false | number | string;
  /** Whether browsers reach this server over https, through a proxy. Secure cookies and HSTS depend on it. */
  tls: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  isDevelopment: boolean;
};

const onOrOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().min(1).default('0.0.0.0'),
  MUSTER_DATA: z.string().min(1).default('data'),
  MUSTER_SCENARIOS: z.string().min(1).default(join(ROOT, 'scenarios')),
  MUSTER_PAGES: onOrOff.default(true),
  MUSTER_EXAMPLE: onOrOff.default(true),
  MUSTER_CLOCK: z.enum(['system', 'virtual']).default('system'),
  MUSTER_TRUST_PROXY: z.string().default('off').transform(trustOf),
  MUSTER_TLS: onOrOff.default(false),
  MUSTER_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  NODE_ENV: z.string().optional(),
});

/** Reads the settings from the environment. The error that it throws has one line for each invalid setting. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Muster cannot start with these settings.\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  const dataFolder = resolve(data.MUSTER_DATA);
  return {
    host: data.HOST,
    port: data.PORT ?? 3000,
    isPortFixed: data.PORT !== undefined,
    dataFolder,
    databaseUrl: databaseUrl(dataFolder),
    scenariosFolder: resolve(data.MUSTER_SCENARIOS),
    isServingPages: data.MUSTER_PAGES,
    isPlayingExample: data.MUSTER_EXAMPLE,
    clock: data.MUSTER_CLOCK,
    trustProxy: data.MUSTER_TRUST_PROXY,
    tls: data.MUSTER_TLS,
    logLevel: data.MUSTER_LOG,
    isDevelopment: data.NODE_ENV === 'development',
  };
}

function trustOf(value: string): false | number | string {
  if (value === 'off' || value === 'false' || value === '0') return false;
  if (value === 'on' || value === 'true') return 1;
  return /^\d+$/.test(value) ? Number(value) : value;
}
