import { defineConfig } from 'vitest/config';
import { ProgressReporter } from './scripts/progress-reporter.ts';

const setupFiles = ['tests/setup/fail-on-console-error.ts'];

/** Pure tests: run in parallel on every core, and each worker loads a module only once. */
const pure = {
  setupFiles,
  pool: 'threads' as const,
  isolate: false,
  maxWorkers: '100%',
  // Only there to stop a test that hangs, so they leave room for a busy machine.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

/** Tests with real files, sockets, programs and browsers, each file in a process of its own. */
const real = {
  setupFiles,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    reporters: [new ProgressReporter()],
    includeTaskLocation: true,
    projects: [
      {
        test: {
          ...pure,
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      { test: { ...pure, name: 'engine', include: ['tests/engine/**/*.test.ts'] } },
      { test: { ...pure, name: 'house', include: ['tests/*.test.ts'] } },
      { test: { ...pure, name: 'scenarios', include: ['tests/scenarios/**/*.test.ts'] } },
      {
        test: {
          ...real,
          name: 'suite',
          include: ['tests/*/**/*.test.{ts,tsx}'],
          exclude: ['tests/{engine,scenarios,e2e}/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...real,
          name: 'browsers',
          // One browser at a time, so that none waits for another.
          fileParallelism: false,
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: [...setupFiles, 'tests/setup/keep-failed-screens.ts'],
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
