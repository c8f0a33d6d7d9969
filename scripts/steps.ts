import { orderOutput } from './ordered-output.ts';
import { prepareClient } from './prepare.ts';
import { type Output, runProgram, runScript } from './run.ts';

export type Step = {
  name: string;
  /** The command that runs only this step. For tests, the test report itself prints one. */
  alone?: string;
  run: (output: Output) => Promise<number>;
};

/** The type check takes longest; on two cores, the other steps fit beside it. */
const AT_ONCE = 2;

/** Checks that only read the sources. They also write the schemas for editors again. */
export const STATIC_STEPS: Step[] = [
  {
    name: 'format and lint',
    alone: 'npx biome ci .',
    run: (output) => runProgram('biome', ['ci', '.', '--colors=off'], {}, output),
  },
  {
    name: 'types',
    alone: 'npm run typecheck',
    run: (output) => runProgram('tsc', ['--pretty', 'false'], {}, output),
  },
  // In a new clone, an author's editor has no completion until these exist.
  script('schemas for editors', 'npm run scenarios:schema', 'scripts/write-schemas.ts'),
  script('rules of the specification', 'npx tsx scripts/spec-ids.ts', 'scripts/spec-ids.ts'),
  script('scenarios', 'npm run scenarios:check', 'server/cli/scenarios-check.ts'),
];

export function vitestStep(name: string, args: string[] = []): Step {
  return { name, run: (output) => runProgram('vitest', ['run', ...args], {}, output) };
}

/**
 * Runs every step even after a failure, so that one run reports everything that is wrong. Two steps run at a time; their
 * output is printed in order. Sets the exit code.
 */
export async function runSteps(steps: Step[]): Promise<void> {
  await prepareClient();
  const output = orderOutput((text) => process.stdout.write(text));
  const failed = new Set<Step>();
  const waiting = [...steps.entries()];

  async function runNext(): Promise<void> {
    const [number, step] = waiting.shift() ?? [];
    if (number === undefined || step === undefined) return;
    output.write(number, `\n— ${step.name}\n`);
    // A single step writes to the terminal directly and keeps its colours.
    const target = steps.length === 1 ? 'shown' : (text: string) => output.write(number, text);
    if ((await step.run(target)) !== 0) failed.add(step);
    output.end(number);
    return runNext();
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runNext));

  for (const { name, alone } of steps.filter((step) => failed.has(step)))
    console.log(`\nFailed: ${name}${alone === undefined ? '' : `. Run it with: ${alone}`}`);
  console.log(`\nsteps: ${steps.length - failed.size} passed, ${failed.size} failed`);
  if (failed.size > 0) process.exitCode = 1;
}

function script(name: string, alone: string, file: string): Step {
  return { name, alone, run: (output) => runScript(file, [], output) };
}
