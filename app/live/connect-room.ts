import { io, type Socket } from 'socket.io-client';
import type * as Contract from '../contract/messages.ts';
import { applyNews } from './apply-news.ts';
import { backoff } from './backoff.ts';
import { newCommandId } from './command-id.ts';
import type { Outbox } from './outbox.ts';
import { createSender } from './send-outbox.ts';

// The client of a room, for browsers and programs. It holds what a seat sees and sends what it does; it knows no rule.

type Answer = Contract.Answer;
type Snapshot = Contract.Snapshot;

/** Repeated here, since importing the value would load the schemas; the type keeps the number the same. */
const PROTOCOL: typeof Contract.PROTOCOL = 2;

/** `stale`: the page has to be reloaded. `gone`: the seat was revoked or the exercise no longer exists. */
export type RoomStatus = 'connecting' | 'live' | 'away' | 'stale' | 'gone';

export interface RoomOptions {
  /** Defaults to the server of the page. */
  readonly url?: string;
  readonly seat: string;
  /** Only for clients without the cookie. */
  readonly token?: string;
  /** The page's build; empty for a client that is not one of this server's pages. */
  readonly build: string;
  readonly language?: string;
  /** What the page was rendered from. */
  readonly snapshot?: Snapshot;
  readonly outbox: Outbox;
  readonly transports?: readonly ('polling' | 'websocket')[];
}

export interface RoomEvents {
  change: (room: Snapshot) => void;
  presence: (presence: Contract.Presence) => void;
  status: (status: RoomStatus, message: string | null) => void;
  /** Every answer, including those to commands of an earlier page. */
  answer: (message: Contract.CommandMessage, answer: Answer) => void;
}

export interface Room {
  /** `undefined` until the first view has come. */
  snapshot(): Snapshot | undefined;
  status(): RoomStatus;
  /** Resolves with the server's answer, even if the network fails or the server restarts meanwhile. */
  send(
    command: Contract.CommandMessage['command'],
    options?: { as?: string; commandId?: string },
  ): Promise<Answer>;
  /** How many commands wait for an answer. */
  waiting(): number;
  on<E extends keyof RoomEvents>(event: E, listener: RoomEvents[E]): () => void;
  close(): void;
}

/** How long an answer may take before the command is sent again, in milliseconds. */
const PATIENCE = 10_000;

export function connectRoom(options: RoomOptions): Room {
  const { url, seat, token, build, language, transports } = options;
  let room = options.snapshot;
  let status: RoomStatus = 'connecting';
  let isSyncing = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners: { [E in keyof RoomEvents]: Set<RoomEvents[E]> } = {
    change: new Set(),
    presence: new Set(),
    status: new Set(),
    answer: new Set(),
  };

  const settings = {
    auth: { protocol: PROTOCOL, build, seat, ...(token && { token }), ...(language && { language }) },
    // The outbox does the retrying.
    retries: 0,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.5,
    ...(transports && { transports: [...transports] }),
  };
  const socket: Socket<Contract.ServerToClient, Contract.ClientToServer> =
    url === undefined ? io(settings) : io(url, { ...settings, forceNew: true });

  const sender = createSender({
    outbox: options.outbox,
    isConnected: () => socket.connected && status === 'live',
    deliver: (message) => socket.timeout(PATIENCE).emitWithAck('command', message),
    onAnswer: (message, answer) => {
      for (const listener of listeners.answer) listener(message, answer);
    },
  });

  function become(next: RoomStatus, message: string | null = null): void {
    if (status === next || status === 'gone' || status === 'stale') return;
    status = next;
    for (const listener of listeners.status) listener(next, message);
  }

  function show(next: Snapshot): void {
    if (next === room) return;
    room = next;
    for (const listener of listeners.change) listener(next);
  }

  function sync(asked = 0): void {
    if (isSyncing && asked === 0) return;
    isSyncing = true;
    // A callback and not a promise: the answer has to be applied before the news right behind it arrives.
    socket.timeout(PATIENCE).emit('sync', (error, snapshot) => {
      if (error === null || error === undefined) {
        isSyncing = false;
        show(snapshot);
        become('live');
        sender.wake();
      } else if (socket.connected) {
        timer = setTimeout(() => sync(asked + 1), backoff(asked));
      } else {
        isSyncing = false;
      }
    });
  }

  function connectLater(): void {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), backoff(tries, { first: 500, longest: 4000 }));
    tries += 1;
  }

  socket.on('connect', () => {
    tries = 0;
    isSyncing = false;
    sync();
  });
  socket.on('news', (news) => {
    // The whole view is on its way and will be at least as new.
    if (isSyncing || room === undefined) return;
    const next = applyNews(room, news);
    if (next === undefined) sync();
    else show(next);
  });
  socket.on('presence', (presence) => {
    for (const listener of listeners.presence) listener(presence);
  });
  socket.on('gone', ({ message }) => {
    become('gone', message);
    sender.stop();
    socket.disconnect();
  });
  socket.on('disconnect', (reason) => {
    become('away');
    // Socket.IO reconnects by itself unless the server closed the connection, as it does when it stops.
    if (reason === 'io server disconnect' && status !== 'gone') connectLater();
  });
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    const code = error.data?.code;
    if (code === 'stale-protocol') become('stale', error.message);
    else if (code === 'seat-left' || code === 'malformed') {
      become('gone', error.message);
      sender.stop();
    } else {
      become('away');
      // Socket.IO retries after a lost network, but not after a refusal by the server.
      if (!socket.active) connectLater();
    }
  });
  void sender.resume();

  return {
    snapshot: () => room,
    status: () => status,
    send: (command, { as, commandId = newCommandId() } = {}) =>
      sender.send({ commandId, command, ...(as !== undefined && { as }) }),
    waiting: sender.waiting,
    on(event, listener) {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    close() {
      clearTimeout(timer);
      sender.stop();
      socket.disconnect();
    },
  };
}
