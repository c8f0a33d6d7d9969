// A process of its own, so that two of them can wait for each other's lock.

import { migrate } from '#prisma/migrate.ts';

const url = process.argv[2];
if (url === undefined) throw new Error('Give the URL of a database.');
process.stdout.write(JSON.stringify(await migrate(url)));
