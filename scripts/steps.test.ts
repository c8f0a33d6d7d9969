import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedSchemas } from '#app/domain/scenario/json-schema.ts';
import { ROOT } from './run.ts';
import { STATIC_STEPS } from './steps.ts';

test('[SC99] the quick gate and the full one write the schemas to which a scenario points an editor', async () => {
  const step = STATIC_STEPS.find(({ name }) => name === 'schemas for editors');
  expect(await step?.run('shown')).toBe(0);
  const [pointer = ''] = readFileSync(join(ROOT, 'scenarios/_template/scenario.yaml'), 'utf8').split('\n');
  const written = join(ROOT, 'scenarios/_template', pointer.replace(/^.*\$schema=/, ''));
  expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(publishedSchemas()['scenario.schema.json']);
}, 30_000);
