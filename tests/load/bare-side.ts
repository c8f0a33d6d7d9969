import type { BareStarted } from './bare-server.ts';
import type { BenchOptions } from './options.ts';
import { planSeats } from './seat-plan.ts';
import { spawnServer } from './server-child.ts';
import type { Side } from './side.ts';
import { connectLight, type LightClient } from './socket-io-client.ts';
import { createTurns } from './turns.ts';

interface Sender {
  client?: LightClient;
  isWaiting: boolean;
}

/** As large as most of Muster's commands are. */
const COMMAND = {
  type: 'decision.readBack',
  decision: 'rumour',
  opening: 12,
  option: 'prepared',
  languages: 3,
};

export async function startBareSide({ rooms, seats }: BenchOptions): Promise<Side> {
  const server = await spawnServer<BareStarted>('bare-server', []);
  const plan = planSeats(seats);
  const clients: LightClient[] = [];
  const acting = Array.from({ length: rooms }, () =>
    plan.map(({ kind }): Sender | undefined => (isActing(kind) ? { isWaiting: false } : undefined)),
  );
  const senders = acting.map((room) => room.filter((sender) => sender !== undefined));
  const next = createTurns(senders, ({ client, isWaiting }) => client !== undefined && !isWaiting);
  const awaited = new Map<
    string,
    { sentAt: number; missing: number; onLast: (milliseconds: number) => void }
  >();
  const received = { messages: 0, bytes: 0 };
  let sent = 0;
  let accepted = 0;

  function hear(event: string, payload: unknown): void {
    if (event !== 'news') return;
    const { commandId } = payload as { commandId: string };
    const one = awaited.get(commandId);
    if (one === undefined) return;
    one.missing -= 1;
    if (one.missing > 0) return;
    awaited.delete(commandId);
    one.onLast(performance.now() - one.sentAt);
  }

  return {
    name: 'bare',
    async storm() {
      const all = acting.flatMap((room, n) =>
        room.map((sender) => ({ sender, auth: { room: `room-${n}` } })),
      );
      await Promise.all(
        all.map(async ({ sender, auth }) => {
          const client = await connectLight({ url: server.started.url, auth, received, onEvent: hear });
          clients.push(client);
          if (sender !== undefined) sender.client = client;
        }),
      );
    },
    send(onAnswer, onLast) {
      const sender = next();
      if (sender?.client === undefined) return false;
      sent += 1;
      const commandId = `command-${sent}`;
      const sentAt = performance.now();
      sender.isWaiting = true;
      awaited.set(commandId, { sentAt, missing: plan.length, onLast });
      sender.client.emit('command', [{ commandId, command: COMMAND }], () => {
        sender.isWaiting = false;
        accepted += 1;
        onAnswer({ answered: performance.now() - sentAt, isAccepted: true });
      });
      return true;
    },
    accepted: () => ({ command: accepted }),
    refused: () => ({}),
    received,
    memory: server.memory,
    startPhase: server.startPhase,
    stopPhase: server.stopPhase,
    async close() {
      for (const client of clients) client.close();
      await server.stop();
    },
  };
}

/** The same seats act on both sides. */
export function isActing(kind: string): boolean {
  return kind === 'table' || kind === 'operator' || kind === 'evaluator';
}
