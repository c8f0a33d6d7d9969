import { parseArgs } from 'node:util';
import { allKinds } from '#server/kinds/all-kinds.ts';
import { kindsText } from '#server/kinds/kinds-text.ts';
import './quiet-pipe.ts';

// Prints what every kind of item defines: its commands, its facts, which of them may be undone, and the statuses of its
// charts. Of which facts a log is kept is read from tests/kept-logs, where that folder is there.

const USAGE = `npm run --silent kinds [-- --json]

  --json   for programs; left out: a table
`;

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  process.stderr.write(USAGE);
} else {
  const kinds = allKinds();
  process.stdout.write(values.json ? `${JSON.stringify(kinds, null, 2)}\n` : kindsText(kinds));
}
