import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Where browsers reach this process: this machine first, then every address that the room can use. */
export function linksOf(
  { host, tls }: Pick<Config, 'host' | 'tls'>,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): string[] {
  const scheme = tls ? 'https' : 'http';
  if (host !== '0.0.0.0' && host !== '::')
    return [`${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/`];
  const addresses = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    // A machine without a network gives itself such an address, and no phone reaches it.
    .filter((address) => !address.startsWith('169.254.'));
  return ['localhost', ...new Set(addresses)].map((name) => `${scheme}://${name}:${port}/`);
}

/**
 * What the room types. Whoever works on the server's own machine calls it localhost, where no telephone finds it: then the
 * first address that the room can use, when there is one.
 */
export function roomOrigin(
  config: Pick<Config, 'host' | 'tls'>,
  origin: string,
  interfaces: Interfaces = networkInterfaces(),
): string {
  const { hostname, port } = new URL(origin);
  if (hostname !== 'localhost' && !hostname.startsWith('127.') && hostname !== '[::1]') return origin;
  const [, inRoom] = linksOf(config, Number(port), interfaces);
  return inRoom === undefined ? origin : new URL(inRoom).origin;
}

/** Prints the addresses, then whatever lines the services have to say (a set-up link, a hint). */
export function printLinks(links: string[], extraLines: string[] = []): void {
  const [own = '', ...others] = links;
  const lines = ['', 'Muster is running.', `  On this computer   ${own}`];
  for (const link of others) lines.push(`  In this room       ${link}`);
  lines.push(...extraLines.map((line) => `  ${line}`), '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
