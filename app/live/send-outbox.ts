import type { Answer, CommandMessage } from '../contract/messages.ts';
import { backoff } from './backoff.ts';
import type { Outbox } from './outbox.ts';

/** The server could not take it just now; everything else is an answer for good. */
const NOT_YET: ReadonlySet<string> = new Set(['busy', 'try-again']);

export interface Sender {
  /** Keeps the message, sends it after those before it, and resolves with its answer, however long that takes. */
  send(message: CommandMessage): Promise<Answer>;
  /** Sends what an earlier page left behind. */
  resume(): Promise<void>;
  /** The connection is there again. */
  wake(): void;
  waiting(): number;
  stop(): void;
}

export interface SenderParts {
  readonly outbox: Outbox;
  isConnected(): boolean;
  /** Rejects when no answer came. */
  deliver(message: CommandMessage): Promise<Answer>;
  /** Every answer, also to what an earlier page sent. */
  onAnswer(message: CommandMessage, answer: Answer): void;
}

/** Sends one message after the other until each is answered: the order of a table's acts is theirs, not the network's. */
export function createSender({ outbox, isConnected, deliver, onAnswer }: SenderParts): Sender {
  const queue: CommandMessage[] = [];
  const waiters = new Map<string, (answer: Answer) => void>();
  let isSending = false;
  let isStopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  async function pump(): Promise<void> {
    if (isSending || isStopped) return;
    isSending = true;
    for (let first = queue[0]; first !== undefined && isConnected() && !isStopped; first = queue[0]) {
      const answer = await deliver(first).catch(() => undefined);
      if (answer === undefined || (!answer.ok && NOT_YET.has(answer.code))) {
        later();
        break;
      }
      tries = 0;
      // By its id: what an earlier page left may have come before it meanwhile.
      const { commandId } = first;
      queue.splice(0, queue.length, ...queue.filter((message) => message.commandId !== commandId));
      await outbox.remove(first.commandId).catch(() => undefined);
      onAnswer(first, answer);
      waiters.get(first.commandId)?.(answer);
      waiters.delete(first.commandId);
    }
    isSending = false;
  }

  function later(): void {
    clearTimeout(retry);
    retry = setTimeout(pump, backoff(tries));
    tries += 1;
  }

  function enqueue(message: CommandMessage): void {
    if (!queue.some(({ commandId }) => commandId === message.commandId)) queue.push(message);
  }

  return {
    async send(message) {
      const answered = new Promise<Answer>((resolve) => {
        waiters.set(message.commandId, resolve);
      });
      // Queued at once, or two acts in the same moment could change places while they are kept.
      enqueue(message);
      await outbox.add(message).catch(() => undefined);
      void pump();
      return answered;
    },
    async resume() {
      const left = await outbox.list().catch(() => []);
      const fresh = queue.splice(0);
      for (const message of [...left, ...fresh]) enqueue(message);
      void pump();
    },
    wake() {
      tries = 0;
      void pump();
    },
    waiting: () => queue.length,
    stop() {
      isStopped = true;
      clearTimeout(retry);
    },
  };
}
