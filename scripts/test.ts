// Everything: installs what the tests need, then runs the static checks and all tests.

import { installTools } from './install-tools.ts';
import { prepareBuild } from './prepare.ts';
import { runSteps, STATIC_STEPS, vitestStep } from './steps.ts';

await installTools();
await prepareBuild();
await runSteps([...STATIC_STEPS, vitestStep('all tests', process.argv.slice(2))]);
