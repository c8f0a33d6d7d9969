// Writes the JSON Schemas of the authors' formats to schemas/, where the first line of a scenario points the editor.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedSchemas } from '#app/domain/scenario/json-schema.ts';
import { ROOT } from './run.ts';

const folder = join(ROOT, 'schemas');
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(publishedSchemas()))
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
