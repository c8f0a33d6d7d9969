import { openTextSocket } from './text-socket.ts';

// As much of Socket.IO's protocol (version 5 over Engine.IO 4, WebSocket only) as a client needs that sends events with
// an acknowledgement and hears events.

export interface LightClient {
  emit(event: string, args: readonly unknown[], acknowledged: (answer: unknown) => void): void;
  close(): void;
}

/** Counted over many clients. */
export interface Received {
  messages: number;
  bytes: number;
}

export interface LightClientOptions {
  /** `http://host:port` */
  readonly url: string;
  readonly auth: object;
  readonly received: Received;
  onEvent(event: string, payload: unknown): void;
}

/** Resolves when the server has let the client in. */
export function connectLight({ url, auth, received, onEvent }: LightClientOptions): Promise<LightClient> {
  const acknowledgements = new Map<number, (answer: unknown) => void>();
  let lastId = 0;
  let isClosing = false;
  const address = new URL('/socket.io/?EIO=4&transport=websocket', url);
  return new Promise((resolve, reject) => {
    const socket = openTextSocket(address, {
      onOpen() {},
      onText,
      onClose(why) {
        if (isClosing) return;
        reject(new Error(`The connection was lost: ${why}`));
      },
    });
    const client: LightClient = {
      emit(event, args, acknowledged) {
        lastId += 1;
        acknowledgements.set(lastId, acknowledged);
        socket.send(`42${lastId}${JSON.stringify([event, ...args])}`);
      },
      close() {
        isClosing = true;
        socket.close();
      },
    };

    /** The first letter is Engine.IO's kind of packet, the second Socket.IO's. */
    function onText(text: string): void {
      if (text.startsWith('42')) {
        received.messages += 1;
        received.bytes += text.length;
        const [event, payload] = JSON.parse(text.slice(2)) as [string, unknown];
        onEvent(event, payload);
      } else if (text.startsWith('43')) {
        const start = text.indexOf('[');
        const id = Number(text.slice(2, start));
        const [answer] = JSON.parse(text.slice(start)) as [unknown];
        acknowledgements.get(id)?.(answer);
        acknowledgements.delete(id);
      } else if (text === '2') {
        socket.send('3');
      } else if (text.startsWith('0')) {
        socket.send(`40${JSON.stringify(auth)}`);
      } else if (text.startsWith('40')) {
        resolve(client);
      } else if (text.startsWith('44')) {
        isClosing = true;
        socket.close();
        reject(new Error(`The server refused the client: ${text.slice(2)}`));
      }
    }
  });
}
