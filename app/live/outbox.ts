import type { CommandMessage } from '../contract/messages.ts';

/**
 * What a seat has sent and not yet heard the answer to, in order. It outlives the page where the browser lets it, and
 * every message keeps its `commandId`, so that sending it again changes nothing.
 */
export interface Outbox {
  list(): Promise<readonly CommandMessage[]>;
  add(message: CommandMessage): Promise<void>;
  remove(commandId: string): Promise<void>;
}

/** For a page whose browser keeps nothing, and for programs. */
export function createMemoryOutbox(): Outbox {
  const messages = new Map<string, CommandMessage>();
  return {
    list: async () => [...messages.values()],
    add: async (message) => void messages.set(message.commandId, message),
    remove: async (commandId) => void messages.delete(commandId),
  };
}
