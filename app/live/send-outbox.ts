import type { Answer, CommandMessage } from '../contract/messages.ts';
import { backoff } from './backoff.ts';
import type { Outbox } from './outbox.ts';

/** Refusals after which the command is sent again; any other answer is final. */
const NOT_YET: ReadonlySet<string> = new Set(['busy', 'try-again']);

export interface Sender {
  /** Queues the message and resolves with its answer, however long that takes. */
  send(message: CommandMessage): Promise<Answer>;
  /** Sends what an earlier page left in the outbox. */
  resume(): Promise<void>;
  /** The connection is back. */
  wake(): void;
  waiting(): number;
  stop(): void;
}

export interface SenderParts {
  readonly outbox: Outbox;
  isConnected(): boolean;
  /** Rejects when no answer comes. */
  deliver(message: CommandMessage): Promise<Answer>;
  /** Called with every answer, including those to commands of an earlier page. */
  onAnswer(message: CommandMessage, answer: Answer): void;
}

/** Sends one message at a time until it is answered, so that commands arrive in the order in which they were given. */
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
      // By its id: messages of an earlier page may have been queued before it meanwhile.
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
      // Queued before it is stored, or two commands in the same moment could swap places.
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
