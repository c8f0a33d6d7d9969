// Everything: installs what the tests need, then runs the static checks and all tests. Arguments are passed to Vitest, and
// then only it runs: `npm test -- tests/engine/acts.test.ts:30`.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installTools } from './install-tools.ts';
import { prepareBuild } from './prepare.ts';
import { ROOT } from './run.ts';
import { runSteps, STATIC_STEPS, vitestStep } from './steps.ts';

const args = process.argv.slice(2);
await installTools();
// Screenshots of the last run's failures.
await rm(join(ROOT, '.cache', 'failed'), { recursive: true, force: true });
await prepareBuild();
await runSteps(args.length > 0 ? [vitestStep('tests', args)] : [...STATIC_STEPS, vitestStep('all tests')]);
