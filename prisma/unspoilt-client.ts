import type { Client, Transaction } from '@libsql/client';

// A statement that another program's lock refused (SQLITE_BUSY) is left half-run in libsql. On that connection every
// later write then answers "done" and is never committed, and its lock stays: acknowledged work would be lost, in
// silence. A fresh connection is sound, so one that was refused is never used again.

type Call = (...args: unknown[]) => Promise<unknown>;

const STATEMENTS = ['execute', 'batch', 'executeMultiple', 'migrate', 'commit'];

/** The same client, except that it opens a new connection after every refusal. */
export function unspoiltClient(client: Client): Client {
  let isSpoilt = false;

  const watched =
    (call: Call): Call =>
    async (...args) => {
      try {
        return await call(...args);
      } catch (error) {
        if (isBusy(error)) isSpoilt = true;
        throw error;
      }
    };

  const fresh =
    (call: Call): Call =>
    async (...args) => {
      if (isSpoilt) {
        isSpoilt = false;
        await client.reconnect();
      }
      return watched(call)(...args);
    };

  const begin: Call = async (...args) => {
    const transaction = (await fresh(methodOf(client, 'transaction'))(...args)) as Transaction;
    return replaced(transaction, (name, call) => (STATEMENTS.includes(name) ? watched(call) : call));
  };

  return replaced(client, (name, call) => {
    if (name === 'transaction') return begin;
    return STATEMENTS.includes(name) ? fresh(call) : call;
  });
}

/** The target with some of its methods replaced; a proxy, since its private members are known to itself only. */
function replaced<T extends object>(target: T, replace: (name: string, call: Call) => Call): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as Call;
      return typeof name === 'string' ? replace(name, call) : call;
    },
  });
}

function methodOf(client: Client, name: keyof Client): Call {
  return (client[name] as Call).bind(client);
}

function isBusy(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_BUSY')
  );
}
