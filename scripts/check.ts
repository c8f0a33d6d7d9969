// The quick gate: all checks that take under a minute and need neither a server nor a browser.

import { runSteps, STATIC_STEPS, vitestStep } from './steps.ts';

const PROJECTS = ['unit', 'engine', 'house'].flatMap((project) => ['--project', project]);

await runSteps([...STATIC_STEPS, vitestStep('unit, engine and house tests', PROJECTS)]);
