// The quick gate: all checks that take under a minute and need neither a server nor a browser.

import { runSteps, STATIC_STEPS, vitestStep } from './steps.ts';

await runSteps([
  ...STATIC_STEPS,
  vitestStep('unit tests', ['--project', 'unit', '--passWithNoTests']),
  vitestStep('tests of the house', ['--project', 'suite', 'architecture', 'lockfile', 'house']),
]);
