// The thread that waits for the disk, so that a slow disk does not block the sockets. It has its own database connection and
// writes one group at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { type LogConnection, openLogConnection } from './log-connection.ts';
import type { WorkerReply, WriterRequest } from './log-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The log worker runs in a worker thread only.');

const { url } = workerData as { url: string };
let open: LogConnection | undefined;

/** After any error, the next group gets a new connection: see decision 0007. */
function discard(): void {
  const left = open;
  open = undefined;
  try {
    left?.close();
  } catch {
    // The connection is discarded either way.
  }
}

async function answer(request: Exclude<WriterRequest, { kind: 'close' }>): Promise<WorkerReply> {
  const { id } = request;
  try {
    open ??= await openLogConnection(url);
    if (request.kind === 'append')
      return { kind: 'landed', id, landed: open.append(request.entries, request.texts) };
    open.beat(request.beat);
    return { kind: 'beat-done', id };
  } catch (error) {
    discard();
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', id, message, isPoisoned: /constraint/i.test(message) };
  }
}

// One request at a time: opening a connection is asynchronous, and requests must not overtake each other.
let last: Promise<void> = Promise.resolve();

port.on('message', (request: WriterRequest) => {
  last = last.then(async () => {
    if (request.kind !== 'close') {
      port.postMessage(await answer(request));
      return;
    }
    discard();
    port.close();
  });
});
