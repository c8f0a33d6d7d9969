import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeKinds, type KindDescription } from './describe-kinds.ts';
import { keptFactsIn } from './kept-facts.ts';

const LOGS = resolve(fileURLToPath(import.meta.url), '../../../tests/kept-logs');

/** What every kind of item defines, and of which facts logs are kept: none where the sources came without tests. */
export function allKinds(): readonly KindDescription[] {
  return describeKinds(keptFactsIn(LOGS));
}
