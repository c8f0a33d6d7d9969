import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listen } from './listen.ts';

const host = '127.0.0.1';
const open: Server[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

function newServer(): Server {
  const server = createServer();
  open.push(server);
  return server;
}

test('a busy port that was asked for is refused with a sentence', async () => {
  const port = await listen(newServer(), { host, port: 0, isPortFixed: true });
  await expect(listen(newServer(), { host, port, isPortFixed: true })).rejects.toThrow('set PORT to another');
});

test('a busy port that nobody asked for gives way to a later one', async () => {
  const port = await listen(newServer(), { host, port: 0, isPortFixed: true });
  expect(await listen(newServer(), { host, port, isPortFixed: false })).toBeGreaterThan(port);
});
