// The thread that waits for the disk, so that a slow one stalls no socket. It owns a database client of its own and
// runs one group at a time.

import { parentPort, workerData } from 'node:worker_threads';
import type { Client } from '@libsql/client';
import { openRawClient } from '#prisma/open-raw-client.ts';
import { appendGroup } from './append-group.ts';
import { keepBeat } from './keep-beat.ts';
import type { WorkerReply, WriterRequest } from './log-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The log worker runs in a worker thread only.');

const { url } = workerData as { url: string };
let opened: Promise<Client> | undefined;

/** A disk that said no when the file was opened is asked again with the next group. */
function client(): Promise<Client> {
  opened ??= openRawClient(url).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function answer(request: Exclude<WriterRequest, { kind: 'close' }>): Promise<WorkerReply> {
  const { id } = request;
  try {
    if (request.kind === 'append') {
      return {
        kind: 'landed',
        id,
        landed: await appendGroup(await client(), request.entries, request.texts),
      };
    }
    await keepBeat(await client(), request.beat);
    return { kind: 'beaten', id };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', id, message, isPoisoned: /constraint/i.test(message) };
  }
}

// One after the other: two transactions of one client would only wait for each other.
let last: Promise<void> = Promise.resolve();

port.on('message', (request: WriterRequest) => {
  last = last.then(async () => {
    if (request.kind !== 'close') {
      port.postMessage(await answer(request));
      return;
    }
    (await opened)?.close();
    port.close();
  });
});
