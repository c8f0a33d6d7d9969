import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A network between browsers and a server that lets no WebSocket through. */
export interface StrictNetwork {
  readonly port: number;
  /** How many upgrades were refused in words, and how many were left without any answer. */
  readonly upgrades: { readonly refused: number; readonly unanswered: number };
  /** How many messages of sockets went through as plain requests. */
  polled(): number;
  close(): Promise<void>;
}

/**
 * Hands plain requests on, with their host, and no upgrade: some proxies say so, others let the browser wait. Here they
 * do it by turns.
 */
export async function openStrictNetwork(target: { port: number }): Promise<StrictNetwork> {
  const upgrades = { refused: 0, unanswered: 0 };
  const waiting = new Set<Duplex>();
  let polled = 0;

  function handOn(from: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url } = from;
    if (method === 'POST' && url?.includes('transport=polling')) polled += 1;
    const onward = request({ host: '127.0.0.1', port: target.port, path: url, method, headers }, (back) => {
      answer.writeHead(back.statusCode ?? 502, back.rawHeaders);
      back.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    // A browser that goes leaves no poll behind.
    answer.on('close', () => onward.destroy());
    from.pipe(onward);
  }

  const proxy = createServer(handOn);
  proxy.on('upgrade', (_from: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    if (upgrades.refused <= upgrades.unanswered) {
      upgrades.refused += 1;
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    upgrades.unanswered += 1;
    waiting.add(socket);
    socket.on('close', () => waiting.delete(socket));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    upgrades,
    polled: () => polled,
    async close() {
      for (const socket of waiting) socket.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
