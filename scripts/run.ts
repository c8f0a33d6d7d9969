import { type StdioOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The command-line programs of our packages, by file, because a `.bin` link works differently on Windows. */
const PROGRAMS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  prisma: 'node_modules/prisma/build/index.js',
  remix: 'node_modules/@remix-run/dev/dist/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

export type Program = keyof typeof PROGRAMS;

/**
 * Where the output of a program goes. `shown` passes it through. `aside` sends everything to stderr, for callers whose
 * stdout is read by a program. A function gets it as text.
 */
export type Output = 'shown' | 'aside' | ((text: string) => void);

export type Environment = Record<string, string | undefined>;

/** Runs one of our programs with this Node, without a shell, and returns its exit code. */
export function runProgram(
  name: Program,
  args: string[],
  environment: Environment = {},
  output: Output = 'shown',
): Promise<number> {
  return runCommand(process.execPath, [PROGRAMS[name], ...args], environment, output);
}

/** Runs one of our TypeScript files in its own process and returns its exit code. */
export function runScript(file: string, args: string[] = [], output: Output = 'shown'): Promise<number> {
  return runCommand(process.execPath, ['--import', 'tsx', file, ...args], {}, output);
}

/** Runs a command in the root folder, without a shell. A command that does not exist is 127. */
export function runCommand(
  command: string,
  args: string[],
  environment: Environment = {},
  output: Output = 'shown',
): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(command, args, { cwd: ROOT, env, stdio: stdioFor(output) });
    if (typeof output === 'function')
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', output);
    child.on('error', () => resolve(127));
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

function stdioFor(output: Output): StdioOptions {
  if (typeof output === 'function') return ['ignore', 'pipe', 'pipe'];
  return ['inherit', output === 'aside' ? 2 : 'inherit', 'inherit'];
}

/** Exits with the code of a step that failed. */
export async function requireStep(step: Promise<number>, sentence: string): Promise<void> {
  const code = await step;
  if (code === 0) return;
  console.error(sentence);
  process.exit(code);
}
