import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/setup/fail-on-console-error.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles,
        },
      },
      {
        // Tests with real files, sockets and browsers. They run one file at a time, so that a slow one does not make
        // another time out.
        test: {
          name: 'suite',
          include: ['tests/**/*.test.{ts,tsx}'],
          setupFiles,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
