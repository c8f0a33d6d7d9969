import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They test thousands of random plays, so they run last, on mutants that no other test notices. */
const SLOW = /engine\/(views|can|log)\.test\.ts$/;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)];
  }
}

// Vitest's configuration for `npm run mutate`: the unit tests of app/ and the engine tests. Stryker runs one file at a time
// and chooses those that cover a mutant.
export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'tests/engine/**/*.test.ts'],
    // They fold whole kept logs, which takes seconds for each mutant. A mutant that only they notice counts as survived.
    exclude: ['tests/engine/{kept-logs,statuses,definitions}.test.ts'],
    setupFiles: ['tests/setup/fail-on-console-error.ts'],
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
  },
});
