import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';
import { describedIn } from '#tests/support/described-kinds.ts';
import { runToEnd } from '#tests/support/run-to-end.ts';

const COMMAND = join(ROOT, 'server', 'cli', 'kinds.ts');
const kinds = (...args: string[]) => runToEnd(process.execPath, ['--import', 'tsx', COMMAND, ...args]);

test('[SY15] `kinds --json` prints what the protocol has in its table, and nothing else', async () => {
  const { code, output, errors } = await kinds('--json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const protocol = readFileSync(join(ROOT, 'docs', 'PROTOCOL.md'), 'utf8');
  expect(JSON.parse(output)).toEqual(describedIn(protocol));
});

test('[SY15] without it, a table for a reader', async () => {
  expect((await kinds()).output).toContain('* begins an entry that may be undone');
});
