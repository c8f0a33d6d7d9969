// The quick gate: what can be known within a minute, without a server or a browser.

import { runSteps, STATIC_STEPS, vitestStep } from './steps.ts';

await runSteps([
  ...STATIC_STEPS,
  vitestStep('unit tests', ['--project', 'unit', '--passWithNoTests']),
  vitestStep('tests of the house', ['--project', 'suite', 'architecture', 'lockfile', 'house']),
]);
