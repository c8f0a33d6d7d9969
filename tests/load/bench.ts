// The load test: bare Socket.IO beside Muster in one run. See docs/benchmarks.md. It judges nothing and ends with 0
// unless the run itself broke.

import { mkdir } from 'node:fs/promises';
import { readOptions, USAGE } from './options.ts';
import { prepareMuster } from './prepare-muster.ts';
import { jsonReport, textReport } from './report.ts';
import { type RoundResult, runRound } from './run-round.ts';
import { buildServers } from './server-child.ts';

let options: ReturnType<typeof readOptions>;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(2);
}

const { profile, isJson } = options;
if (profile !== undefined) await mkdir(profile, { recursive: true });
await buildServers();
if (!isJson) console.error('Making the rooms and their seats …');
const prepared = await prepareMuster(options);
const rounds: RoundResult[] = [];
for (let round = 0; round < options.rounds; round += 1) {
  if (!isJson) console.error(`Round ${round + 1} of ${options.rounds} …`);
  rounds.push(await runRound(options, prepared, round));
}
await prepared.remove();
console.log(isJson ? JSON.stringify(jsonReport(options, rounds), null, 2) : textReport(options, rounds));
// The clients' sockets were cut, not closed: nothing is left to wait for.
process.exit(0);
