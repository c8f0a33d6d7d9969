import type { CommandMessage } from '../contract/messages.ts';

/**
 * What a seat has sent without an answer yet, in order. It outlives the page where the browser has storage, and every
 * message keeps its `commandId`, so that sending it again is safe.
 */
export interface Outbox {
  list(): Promise<readonly CommandMessage[]>;
  add(message: CommandMessage): Promise<void>;
  remove(commandId: string): Promise<void>;
}

/** For browsers without storage, and for programs. */
export function createMemoryOutbox(): Outbox {
  const messages = new Map<string, CommandMessage>();
  return {
    list: async () => [...messages.values()],
    add: async (message) => void messages.set(message.commandId, message),
    remove: async (commandId) => void messages.delete(commandId),
  };
}
