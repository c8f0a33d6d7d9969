import type { CommandMessage } from '../contract/messages.ts';
import { createMemoryOutbox, type Outbox } from './outbox.ts';

// One database for all seats of this browser. IndexedDB works on plain http too, where service workers do not.

const DATABASE = 'muster';
const STORE = 'outbox';

interface Kept {
  readonly seat: string;
  readonly commandId: string;
  readonly message: CommandMessage;
}

/** A private window may refuse a database: then the outbox lives as long as the page. */
export async function openOutbox(seat: string): Promise<Outbox> {
  try {
    return outboxOf(await openDatabase(), seat);
  } catch {
    return createMemoryOutbox();
  }
}

function outboxOf(database: IDBDatabase, seat: string): Outbox {
  return {
    async list() {
      const store = database.transaction(STORE).objectStore(STORE);
      const kept = await resultOf<Kept[]>(store.index('seat').getAll(seat));
      return kept.map(({ message }) => message);
    },
    async add(message) {
      const transaction = database.transaction(STORE, 'readwrite');
      transaction.objectStore(STORE).add({ seat, commandId: message.commandId, message } satisfies Kept);
      await endOf(transaction);
    },
    async remove(commandId) {
      const transaction = database.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      const key = await resultOf(store.index('command').getKey([seat, commandId]));
      if (key !== undefined) store.delete(key);
      await endOf(transaction);
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    // Keys count up, so that the order in which a seat sent its commands is the order of the keys.
    const store = request.result.createObjectStore(STORE, { autoIncrement: true });
    store.createIndex('seat', 'seat');
    store.createIndex('command', ['seat', 'commandId'], { unique: true });
  };
  return resultOf(request);
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
