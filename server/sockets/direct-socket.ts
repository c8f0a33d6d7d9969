import type { Socket as NetSocket } from 'node:net';

/** In bytes. A socket with more than this waiting has a slow client, and gets nothing directly. */
const MOST_WAITING = 1_000_000;
const OPEN = 1;

/** The private members of an engine.io connection and of its ws WebSocket that are read here. There is no public API for them. */
interface Connection {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly perMessageDeflate?: unknown;
    readonly socket?: {
      readonly readyState: number;
      readonly _sender?: { readonly _queue: readonly unknown[]; readonly _bufferedBytes: number };
      readonly _socket?: NetSocket;
    };
  };
}

/**
 * The network socket of a connection on which a whole frame may be written now, after all that was sent before it;
 * `undefined` where what is sent has to go through Socket.IO: the client polls, is being upgraded, is slow or is leaving.
 */
export function directSocketOf(conn: unknown): NetSocket | undefined {
  const { readyState, upgrading, writeBuffer, transport } = conn as Connection;
  if (readyState !== 'open' || upgrading || writeBuffer.length > 0) return undefined;
  if (transport.name !== 'websocket' || transport.perMessageDeflate) return undefined;
  const { socket } = transport;
  const sender = socket?._sender;
  if (socket?.readyState !== OPEN || sender === undefined) return undefined;
  if (sender._queue.length > 0 || sender._bufferedBytes > 0) return undefined;
  const raw = socket._socket;
  if (raw === undefined || raw.destroyed || !raw.writable || raw.writableLength > MOST_WAITING)
    return undefined;
  return raw;
}

/** Whether a connection on a WebSocket has all that `directSocketOf` reads. Another version may keep it elsewhere. */
export function isKnownConnection(conn: unknown): boolean {
  const { upgrading, writeBuffer, transport } = conn as Partial<Connection>;
  const { _sender: sender, _socket: raw } = transport?.socket ?? {};
  return (
    typeof upgrading === 'boolean' &&
    Array.isArray(writeBuffer) &&
    Array.isArray(sender?._queue) &&
    typeof sender?._bufferedBytes === 'number' &&
    typeof raw?.write === 'function'
  );
}

/** A text message as one WebSocket frame, as a server sends it: RFC 6455, 5.2. */
export function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = 0x81;
  if (start === 2) frame[1] = length;
  else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, start);
  return frame;
}
