// Mutation testing: changes the code in one place at a time and reports which changes no test fails on. Takes folders,
// files or lines of a file below app/ (`app/domain/rating/rate.ts:10-20`); the default is rating and exercise.

import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { prepareClient } from './prepare.ts';

const args = process.argv.slice(2);
const places = args.length > 0 ? args : ['app/domain/rating', 'app/domain/exercise'];
const folder = join('.cache', 'mutate');

// Few random plays, and the same for every mutant.
process.env['PROPERTY_RUNS'] ??= '0.2';
process.env['PROPERTY_SEED'] ??= '1';

await prepareClient();
await new Stryker({
  mutate: [
    ...places.map((place) =>
      /\.tsx?(:|$)/.test(place) ? place : `${place.replace(/\/$/, '')}/**/*.{ts,tsx}`,
    ),
    '!**/*.test.{ts,tsx}',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  // Long, because a busy machine is slow: only a mutant that never ends may count as timed out.
  timeoutMS: 240_000,
  incremental: true,
  incrementalFile: join(folder, 'incremental.json'),
  tempDirName: join(folder, 'sandboxes'),
  cleanTempDir: 'always',
  ignorePatterns: ['.cache', 'build', 'data', 'docs', 'public', 'schemas'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false, logTests: false },
  jsonReporter: { fileName: join(folder, 'mutants.json') },
  htmlReporter: { fileName: join(folder, 'mutants.html') },
}).runMutationTest();
