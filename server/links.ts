import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** URLs of this process: for this machine first, then one for each address that other devices in the room can reach. */
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
    // A machine without a network assigns itself such an address, and no phone can reach it.
    .filter((address) => !address.startsWith('169.254.'));
  return ['localhost', ...new Set(addresses)].map((name) => `${scheme}://${name}:${port}/`);
}

/**
 * The origin that people in the room type. On the server's own machine the browser's origin is localhost, which phones
 * cannot reach; then this is the first address that the room can reach, if there is one.
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

/** Prints the addresses, then the extra lines (a set-up link, hints). */
export function printLinks(links: string[], extraLines: string[] = []): void {
  const [own = '', ...others] = links;
  const lines = ['', 'Muster is running.', `  On this computer   ${own}`];
  for (const link of others) lines.push(`  In this room       ${link}`);
  lines.push(...extraLines.map((line) => `  ${line}`), '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
