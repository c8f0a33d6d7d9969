// A process of its own for the database test: what counts is how many files it holds open at its worst.

import { readdirSync } from 'node:fs';
import { closeDatabase, openDatabase } from '#prisma/open-database.ts';

const url = process.argv[2];
if (url === undefined) throw new Error('Give the URL of a migrated database.');

const database = await openDatabase(url);
let handles: number | undefined;

for (let index = 0; index < 600; index += 1) {
  await database.$transaction(async (transaction) => {
    await transaction.setupLink.create({
      data: { tokenHash: `h${index}`, createdAt: index, expiresAt: index },
    });
  });
  if (index % 25 === 24) handles = Math.max(handles ?? 0, openHandles() ?? 0) || undefined;
}
const transactions = await database.setupLink.count();
await closeDatabase(database);
process.stdout.write(JSON.stringify({ transactions, handles }));

function openHandles(): number | undefined {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return undefined;
  }
}
