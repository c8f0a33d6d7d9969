import type { Client } from '@libsql/client';
import type { Beat } from './log-messages.ts';

const ALIVE = `
UPDATE "Exercise" SET "heartbeatAt" = ? WHERE "id" IN (SELECT value FROM json_each(?))`;
const CLAIMED = `
UPDATE "Owner" SET "until" = ? WHERE "node" = ? AND "exercise" IN (SELECT value FROM json_each(?))`;

export async function keepBeat(client: Client, { exercises, at, node, until }: Beat): Promise<void> {
  const ids = JSON.stringify(exercises);
  await client.batch(
    [
      { sql: ALIVE, args: [at, ids] },
      { sql: CLAIMED, args: [until, node, ids] },
    ],
    'write',
  );
}
