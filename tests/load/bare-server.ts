// B1: Socket.IO and an acknowledgement. It checks nothing, keeps nothing, and sends every command's room one message of
// 300 bytes: the floor under any server that tells 25 clients something.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerMeter } from './meter.ts';

export interface BareStarted {
  readonly url: string;
}

const SIZE = 300;

const http = createServer();
const sockets = new Server(http, { serveClient: false, transports: ['polling', 'websocket'] });
let seq = 0;

sockets.on('connection', (socket) => {
  const room = String(socket.handshake.auth['room']);
  void socket.join(room);
  socket.on('command', (message: { commandId: string }, answer: (answer: object) => void) => {
    seq += 1;
    const news = { commandId: message.commandId, seq, filler: '' };
    news.filler = 'x'.repeat(SIZE - JSON.stringify(['news', news]).length);
    sockets.to(room).emit('news', news);
    answer({ ok: true, seq });
  });
});

http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }, () => {
  const { port } = http.address() as AddressInfo;
  answerMeter();
  const started: BareStarted = { url: `http://127.0.0.1:${port}` };
  process.send?.(started);
});
process.on('SIGTERM', () => process.exit(0));
