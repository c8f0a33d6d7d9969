// Writes the tables of docs/PROTOCOL.md that the schemas and definitions make.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allKinds } from '#server/kinds/all-kinds.ts';
import { withTables } from './protocol-tables.ts';
import { ROOT } from './run.ts';

const file = join(ROOT, 'docs', 'PROTOCOL.md');
await writeFile(file, withTables(await readFile(file, 'utf8'), allKinds()));
