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

test.each([
  ["released('held-at-gate')", ['not', 'active']],
  ['( released( "held-at-gate" ) )', ['not', 'active']],
  ['storyFrom(days(2))', ['not', 'active']],
  ['storyFrom(days(-3))', ['active', 'active']],
])('[PA41] so do an inject and a day of the story: %s', (starts, rounds) => {
  expect(spansWith(starts, undefined)).toEqual(rounds);
});

test.each([
  '!round(1)',
  'round(0) && round(1)',
  'storyFrom(days(2)) || round(1)',
  "after(released('held-at-gate'), hours(6))",
  "decided('exit')",
])('[PA41] more than one fact, a wait or an act of a table says nothing: %s', (starts) => {
  expect(spansWith(starts, undefined)).toEqual(['maybe', 'maybe']);
});

test('[PA41] what hangs on play is said to hang on play', () => {
  expect(spansWith("round(1) && chose('exit', 'waive-all')", undefined)).toEqual(['maybe', 'maybe']);
  expect(spansWith(undefined, "chose('exit', 'waive-all')")).toEqual(['active', 'maybe']);
});
