import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareClient } from './prepare.ts';
import { ROOT, runProgram, runScript } from './run.ts';

export type Step = { name: string; run: () => Promise<number> };

const SCENARIOS = 'server/cli/scenarios-check.ts';

/** Checks that only read the sources. They also write the schemas for editors again. */
export const STATIC_STEPS: Step[] = [
  { name: 'format and lint', run: () => runProgram('biome', ['ci', '.', '--colors=off']) },
  { name: 'types', run: () => runProgram('tsc', ['--pretty', 'false']) },
  // In a new clone, an author's editor has no completion until these exist.
  { name: 'schemas for editors', run: () => runScript('scripts/write-schemas.ts') },
  { name: 'rules of the specification', run: () => runScript('scripts/spec-ids.ts') },
  ...(existsSync(join(ROOT, SCENARIOS)) ? [{ name: 'scenarios', run: () => runScript(SCENARIOS) }] : []),
];

export function vitestStep(name: string, args: string[]): Step {
  return { name, run: () => runProgram('vitest', ['run', ...args]) };
}

/** Runs every step even after a failure, so that one run reports everything that is wrong. Sets the exit code. */
export async function runSteps(steps: Step[]): Promise<void> {
  await prepareClient();
  const failed: string[] = [];
  for (const { name, run } of steps) {
    console.log(`\n— ${name}`);
    if ((await run()) !== 0) failed.push(name);
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  console.log(`\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}
