import type { Client } from '@libsql/client';

// The one statement that writes to the log. The triggers of the migration skip a row that may not land (a number
// that is not the next, a command that is there already, another owner's term); ORDER BY makes them see each
// exercise in order, and RETURNING says which rows came through. Only those were written.

const ENTRIES = `
INSERT INTO "Entry" ("exercise", "seq", "epoch", "seat", "commandId", "at", "v", "events", "term")
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
FROM json_each(?) WHERE true ORDER BY value->>0, value->>1
ON CONFLICT DO NOTHING RETURNING "exercise", "seq"`;

// A text goes in only with its own entry: a lost row's number may by now be another command's.
const TEXTS = `
INSERT INTO "EntryText" ("exercise", "ref", "seq", "lang", "text")
SELECT value->>0, value->>1, value->>2, value->>3, value->>4
FROM json_each(?) WHERE EXISTS (
  SELECT 1 FROM "Entry" WHERE "exercise" = value->>0 AND "seq" = value->>2
    AND "seat" = value->>5 AND "commandId" = value->>6 AND "term" = value->>7
) ON CONFLICT DO NOTHING`;

export type Landed = readonly (readonly [exercise: string, seq: number])[];

/** Writes a group in one transaction that nobody waits inside of, and returns the rows that came through. */
export async function appendGroup(client: Client, entries: string, texts: string | null): Promise<Landed> {
  const statements = [{ sql: ENTRIES, args: [entries] }];
  if (texts !== null) statements.push({ sql: TEXTS, args: [texts] });
  const [inserted] = await client.batch(statements, 'write');
  return (inserted?.rows ?? []).map((row) => [String(row['exercise']), Number(row['seq'])]);
}
