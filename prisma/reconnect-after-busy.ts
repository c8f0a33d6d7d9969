import type { Client, Transaction } from '@libsql/client';

// When another program's lock makes a statement fail (SQLITE_BUSY), libsql leaves the statement half-run. Every later
// write on that connection then reports success but is never committed, and the connection keeps its lock: acknowledged
// work would be silently lost. A new connection works, so a connection that hit SQLITE_BUSY is never used again.

type Call = (...args: unknown[]) => Promise<unknown>;

const STATEMENTS = ['execute', 'batch', 'executeMultiple', 'migrate', 'commit'];

/** The same client, except that it opens a new connection after every SQLITE_BUSY. */
export function reconnectAfterBusy(client: Client): Client {
  let wasBusy = false;

  const watched =
    (call: Call): Call =>
    async (...args) => {
      try {
        return await call(...args);
      } catch (error) {
        if (isBusy(error)) wasBusy = true;
        throw error;
      }
    };

  const reconnecting =
    (call: Call): Call =>
    async (...args) => {
      if (wasBusy) {
        wasBusy = false;
        await client.reconnect();
      }
      return watched(call)(...args);
    };

  const begin: Call = async (...args) => {
    const transaction = (await reconnecting(methodOf(client, 'transaction'))(...args)) as Transaction;
    return replaced(transaction, (name, call) => (STATEMENTS.includes(name) ? watched(call) : call));
  };

  return replaced(client, (name, call) => {
    if (name === 'transaction') return begin;
    return STATEMENTS.includes(name) ? reconnecting(call) : call;
  });
}

/** The target with some of its methods replaced. It is a proxy because a copy would lose the target's private members. */
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
