import { expect, test } from 'vitest';
import { compileScenario } from '#app/domain/scenario/compile.ts';
import { tinyScenarioFile } from '#tests/support/tiny-scenario.ts';
import { phaseSpans } from './phase-spans.ts';

function spansWith(starts: string | undefined, ends: string | undefined) {
  const file = tinyScenarioFile();
  const [phase] = file.phases;
  if (phase === undefined) throw new Error('The tiny scenario has no phase.');
  const { starts: _starts, ends: _ends, ...bare } = phase;
  file.phases = [{ ...bare, ...(starts && { starts }), ...(ends && { ends }) }, ...file.phases.slice(1)];
  const compiled = compileScenario(file);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return phaseSpans(compiled.scenario)[0]?.rounds;
}

test('[PA41] rounds and their ends say when a phase is active', () => {
  expect(spansWith(undefined, undefined)).toEqual(['active', 'active']);
  expect(spansWith('round(1)', undefined)).toEqual(['not', 'active']);
  expect(spansWith(undefined, 'closed(0)')).toEqual(['active', 'not']);
});

test('[PA41] what hangs on play is said to hang on play', () => {
  expect(spansWith("round(1) && chose('exit', 'waive-all')", undefined)).toEqual(['maybe', 'maybe']);
  expect(spansWith(undefined, "chose('exit', 'waive-all')")).toEqual(['active', 'maybe']);
});
