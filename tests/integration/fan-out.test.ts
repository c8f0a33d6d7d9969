import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { type Socket as ClientSocket, io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { News } from '#app/contract/messages.ts';
import { directSocketOf } from '#server/sockets/direct-socket.ts';
import { createFanOut, type FanOut } from '#server/sockets/fan-out.ts';
import { createSockets, type SeatSocket, type Sockets } from '#server/sockets/socket-server.ts';

const ROOM = 'x:room';

let http: HttpServer;
let sockets: Sockets;
let fanOut: FanOut;
let lines: string[];
let members: SeatSocket[];
let clients: ClientSocket[];

beforeEach(async () => {
  http = createServer();
  sockets = createSockets({ trustProxy: false });
  sockets.attach(http);
  lines = [];
  fanOut = createFanOut(pino({ level: 'warn' }, { write: (line) => lines.push(line) }));
  members = [];
  clients = [];
  sockets.on('connection', (socket) => {
    members.push(socket);
    fanOut.join(ROOM, socket);
    socket.on('disconnect', () => fanOut.leave(ROOM, socket));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});

afterEach(async () => {
  for (const client of clients) client.disconnect();
  await sockets.close();
});

/** A connected client, with the numbers of the news that it has heard. */
async function connect(transports: string[]): Promise<{ client: ClientSocket; heard: number[] }> {
  const { port } = http.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}`, { transports, forceNew: true, reconnection: false });
  clients.push(client);
  const heard: number[] = [];
  client.on('news', ({ seq }: News) => heard.push(seq));
  await once(client as unknown as NodeJS.EventEmitter, 'connect');
  return { client, heard };
}

function news(seq: number, text = ''): News {
  const now = { at: seq, running: true, play: 0, story: 0, rate: 1 };
  return {
    epoch: 0,
    from: seq - 1,
    seq,
    put: text === '' ? {} : { 'place:gate': { text } as never },
    del: [],
    now,
  };
}

const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 2000) throw new Error('It did not come in ten seconds.');
    await wait(5);
  }
}

const onlyMember = (): SeatSocket => {
  const [member] = members;
  if (!member) throw new Error('Nobody is connected.');
  return member;
};

describe('news to a room', () => {
  it('[SY17] is the same for a client whether it comes directly or through Socket.IO', async () => {
    const direct = await connect(['websocket']);
    const polling = await connect(['polling']);
    const texts: string[][] = [[], []];
    for (const [at, { client }] of [direct, polling].entries())
      client.on('news', (one: News) => texts[at]?.push(JSON.stringify(one)));
    // The lengths at which a frame's header grows, in bytes of letters of one, two and three.
    for (const [at, size] of [1, 100, 125, 126, 300, 65_400, 65_536, 200_000].entries())
      for (const letter of ['a', 'é', '場']) fanOut.send(ROOM, news(at + 1, letter.repeat(size)));
    await until(() => texts.every((each) => each.length === 24));
    expect(texts[0]).toEqual(texts[1]);
    expect(lines).toEqual([]);
  });

  it('[SY17] comes in the order in which it was sent, among all else that a socket is sent', async () => {
    const { client, heard } = await connect(['websocket']);
    const all: unknown[] = [];
    client.onAny((event, payload: { seq?: number }) => all.push([event, payload.seq]));
    const expected: unknown[] = [];
    for (const seq of upTo(400)) {
      fanOut.send(ROOM, news(seq));
      expected.push(['news', seq]);
      if (seq % 3 === 0) {
        onlyMember().emit('presence', { seats: {}, seq } as never);
        expected.push(['presence', seq]);
      }
      if (seq % 50 === 0) await nextTurn();
    }
    await until(() => heard.length === 400);
    expect(all).toEqual(expected);
  });

  it('[SY17] is not lost and not turned round while a connection becomes a WebSocket', async () => {
    const { client, heard } = await connect(['polling', 'websocket']);
    let sent = 0;
    const isUpgraded = () => client.io.engine.transport.name === 'websocket';
    for (let after = 0; after < 50; ) {
      sent += 1;
      fanOut.send(ROOM, news(sent));
      if (isUpgraded()) after += 1;
      if (sent > 100_000) throw new Error('It was never upgraded.');
      await wait(1);
    }
    await until(() => heard.length === sent);
    expect(heard).toEqual(upTo(sent));
  });

  it('[SY17] waits in Socket.IO for a client that does not read, and comes in order when it does', async () => {
    const { client, heard } = await connect(['websocket']);
    const raw = (
      client.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }
    ).ws._socket;
    raw.pause();
    let sent = 0;
    const text = 'x'.repeat(100_000);
    while (directSocketOf(onlyMember().conn) !== undefined) {
      sent += 1;
      if (sent > 1000) throw new Error('Nothing waits.');
      fanOut.send(ROOM, news(sent, text));
      await nextTurn();
    }
    for (let more = 0; more < 5; more += 1) {
      sent += 1;
      fanOut.send(ROOM, news(sent, text));
    }
    raw.resume();
    await until(() => heard.length === sent);
    expect(heard).toEqual(upTo(sent));
  });

  it('[SY17] harms nobody when a client goes away in the middle of it', async () => {
    const leaving = await connect(['websocket']);
    const staying = await connect(['websocket']);
    for (const seq of upTo(200)) {
      fanOut.send(ROOM, news(seq, 'x'.repeat(5000)));
      if (seq === 100) leaving.client.io.engine.close();
      if (seq % 20 === 0) await nextTurn();
    }
    await until(() => staying.heard.length === 200);
    expect(staying.heard).toEqual(upTo(200));
    await until(() => sockets.sockets.sockets.size === 1);
  });

  it('[SY17] all goes through Socket.IO where its version keeps things elsewhere, and the log says so once', async () => {
    const { heard } = await connect(['websocket']);
    const { transport } = onlyMember().conn as unknown as { transport: { socket: { _sender: object } } };
    const sender = transport.socket._sender;
    const renamed = new Proxy(sender, {
      get: (of, name) => (name === '_queue' ? undefined : Reflect.get(of, name)),
    });
    transport.socket._sender = renamed;
    for (const seq of upTo(3)) fanOut.send(ROOM, news(seq));
    await until(() => heard.length === 3);
    expect(heard).toEqual(upTo(3));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('not known');
  });
});
