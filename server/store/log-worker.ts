// The thread that waits for the disk, so that a slow one stalls no socket. It owns a database connection of its own and
// runs one group at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { type LogConnection, openLogConnection } from './log-connection.ts';
import type { WorkerReply, WriterRequest } from './log-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The log worker runs in a worker thread only.');

const { url } = workerData as { url: string };
let open: LogConnection | undefined;

/** Whatever was refused, the next group gets another connection: see decision 0007. */
function leave(): void {
  const left = open;
  open = undefined;
  try {
    left?.close();
  } catch {
    // It is of no use any more either way.
  }
}

async function answer(request: Exclude<WriterRequest, { kind: 'close' }>): Promise<WorkerReply> {
  const { id } = request;
  try {
    open ??= await openLogConnection(url);
    if (request.kind === 'append')
      return { kind: 'landed', id, landed: open.append(request.entries, request.texts) };
    open.beat(request.beat);
    return { kind: 'beaten', id };
  } catch (error) {
    leave();
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', id, message, isPoisoned: /constraint/i.test(message) };
  }
}

// One after the other: opening waits, and two groups must not overtake each other meanwhile.
let last: Promise<void> = Promise.resolve();

port.on('message', (request: WriterRequest) => {
  last = last.then(async () => {
    if (request.kind !== 'close') {
      port.postMessage(await answer(request));
      return;
    }
    leave();
    port.close();
  });
});
