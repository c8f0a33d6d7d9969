import { defineConfig } from 'vitest/config';

// Vitest's configuration for `npm run mutate`: the unit tests of app/ and the engine tests. Stryker runs one file at a time
// and chooses those that cover a mutant.
export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'tests/engine/**/*.test.ts'],
    setupFiles: ['tests/setup/fail-on-console-error.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
