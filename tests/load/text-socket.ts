// A WebSocket client for text frames and nothing else. A thousand clients run in one process beside the server that
// is measured, on a machine with two cores: what they cost themselves has to be little, and the same for both servers.

import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface TextSocket {
  send(text: string): void;
  close(): void;
}

export interface TextSocketEvents {
  onOpen(): void;
  onText(text: string): void;
  onClose(why: string): void;
}

const TEXT = 0x81;
const OPCODE = { text: 1, close: 8, ping: 9 } as const;

export function openTextSocket(url: URL, { onOpen, onText, onClose }: TextSocketEvents): TextSocket {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  let rest: Buffer | undefined;
  let isUpgraded = false;

  socket.on('connect', () => {
    socket.write(
      [
        `GET ${url.pathname}${url.search} HTTP/1.1`,
        `Host: ${url.host}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        '\r\n',
      ].join('\r\n'),
    );
  });
  socket.on('data', (chunk: Buffer) => {
    let data = rest === undefined ? chunk : Buffer.concat([rest, chunk]);
    if (!isUpgraded) {
      const end = data.indexOf('\r\n\r\n');
      rest = data;
      if (end < 0) return;
      if (!data.toString('latin1', 0, 12).endsWith('101')) {
        socket.destroy(new Error(data.toString('latin1', 0, end)));
        return;
      }
      isUpgraded = true;
      data = data.subarray(end + 4);
      onOpen();
    }
    rest = readFrames(data, socket, onText);
  });
  socket.on('error', (error) => onClose(error.message));
  socket.on('end', () => onClose('ended by the server'));

  return {
    send: (text) => void socket.write(frameOf(text)),
    close: () => void socket.destroy(),
  };
}

/** Hands over every whole frame and returns what is left of the last one. */
function readFrames(data: Buffer, socket: Socket, onText: (text: string) => void): Buffer | undefined {
  let at = 0;
  while (data.length - at >= 2) {
    let length = (data[at + 1] ?? 0) & 0x7f;
    let start = at + 2;
    if (length === 126) {
      if (data.length - at < 4) break;
      length = data.readUInt16BE(start);
      start += 2;
    } else if (length === 127) {
      if (data.length - at < 10) break;
      length = Number(data.readBigUInt64BE(start));
      start += 8;
    }
    if (data.length < start + length) break;
    const opcode = (data[at] ?? 0) & 0x0f;
    if (opcode === OPCODE.text) onText(data.toString('utf8', start, start + length));
    else if (opcode === OPCODE.close) socket.end();
    else if (opcode !== OPCODE.ping) throw new Error(`A frame with opcode ${opcode} was not expected.`);
    at = start + length;
  }
  return at === data.length ? undefined : data.subarray(at);
}

/** The mask that the protocol asks for is all zeros: it guards proxies, and there is none. */
function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 6 : 8;
  if (length > 0xffff) throw new Error('A command is never that long.');
  const frame = Buffer.alloc(head + length);
  frame[0] = TEXT;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  frame.write(text, head);
  return frame;
}
