// Plays a walkthrough on a real server, from the lobby to released ratings, with one socket per role. Prints the report as
// a trainer would read it, or as JSON, and exits with 1 if the result is not the expected one.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild } from '#scripts/prepare.ts';
import './quiet-pipe.ts';

const USAGE = `npm run play -- <scenario> [--walkthrough <name>] [--clock virtual|system] [--json]

  <scenario>      a folder of scenarios/, two-borders for example
  --walkthrough   a file of its walkthroughs/; strong when left out
  --clock         virtual (default) goes on to the next armed timer whenever everybody waits; system takes real time
  --json          the result for programs; call it as: npm run --silent play -- …
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    walkthrough: { type: 'string', default: 'strong' },
    clock: { type: 'string', default: 'virtual' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [scenario] = positionals;

if (
  values.help ||
  scenario === undefined ||
  positionals.length > 1 ||
  (values.clock !== 'virtual' && values.clock !== 'system')
) {
  process.stderr.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  // The database client has to be generated before any module that uses it can be imported.
  await prepareBuild();
  const { playOnServer } = await import('../play/play-on-server.ts');
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-play-'));
  try {
    const played = await playOnServer({
      scenario,
      walkthrough: values.walkthrough,
      clock: values.clock,
      dataDir,
    });
    process.stdout.write(values.json ? `${JSON.stringify(played.json, null, 2)}\n` : played.text);
    if (played.differences.length > 0) {
      process.stderr.write(
        `\nNot the expected result:\n${played.differences.map((line) => `  ${line}\n`).join('')}`,
      );
      process.exitCode = 1;
    } else {
      process.stderr.write('\nThe result is the expected one.\n');
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
