import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROTOCOL } from '#app/contract/messages.ts';
import { COMMAND_TYPES } from '#app/domain/exercise/commands.ts';
import { ITEM_KINDS } from '#app/domain/exercise/kinds.ts';
import { EVENT_TYPES } from '#app/domain/exercise/past/check-entry.ts';
import { withTables } from '#scripts/protocol-tables.ts';
import { ROOT } from '#scripts/run.ts';
import { allKinds } from '#server/kinds/all-kinds.ts';
import { keptFactsIn } from '#server/kinds/kept-facts.ts';
import { describedIn } from '#tests/support/described-kinds.ts';

const document = readFileSync(join(ROOT, 'docs', 'PROTOCOL.md'), 'utf8');

test('[SY15] the tables of the protocol are what the schemas and definitions make', () => {
  // "npm run protocol:write" makes them anew.
  expect(document).toBe(withTables(document, allKinds()));
});

test('[SY15] the protocol has the version that the server asks for, and a line for every kind of item in a view', () => {
  expect(document).toContain(`Version **${PROTOCOL}**`);
  expect(document).toContain(`"protocol": ${PROTOCOL},`);
  expect(ITEM_KINDS.filter((kind) => !new RegExp(`^\\| .*\`${kind}:[^|]*\\|`, 'm').test(document))).toEqual(
    [],
  );
});

test('[SY15] its table of kinds has every command and every fact', () => {
  const kinds = describedIn(document);
  expect(kinds).toEqual(allKinds());
  expect(kinds.flatMap(({ commands }) => commands).sort()).toEqual([...COMMAND_TYPES].sort());
  expect(kinds.flatMap(({ facts }) => facts).sort()).toEqual([...EVENT_TYPES].sort());
});

test('[SY15] without kept logs there are no kept facts', () => {
  expect(keptFactsIn(join(ROOT, 'tests', 'no-such-logs'))).toEqual(new Set());
});
