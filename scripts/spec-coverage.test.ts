import { expect, test } from 'vitest';
import { coverageOf } from './spec-coverage.ts';

// Built from parts, or this file would itself count as a test of the rule.
const named = (id: string) => `test('${`[${id}]`} is so', () => {})`;

test('a rule with a test and a test with a rule are in order', () => {
  const coverage = coverageOf('**EX1** A.\n- **ST12** B.', [named('EX1'), named('ST12')]);
  expect(coverage).toEqual({ rules: ['EX1', 'ST12'], untested: [], unknown: [], repeated: [] });
});

test('a rule without a test is listed, also when another rule has its number as a beginning', () => {
  expect(coverageOf('**EX1** A.\n**EX12** B.', [named('EX12')]).untested).toEqual(['EX1']);
});

test('a test of a rule that is not there is listed', () => {
  expect(coverageOf('**EX1** A.', [named('EX1'), named('EX2')]).unknown).toEqual(['EX2']);
});

test('a rule that stands twice is listed', () => {
  expect(coverageOf('**EX1** A.\n**EX1** B.', [named('EX1')]).repeated).toEqual(['EX1']);
});

test('bold words in the middle of a line and brackets outside of a string are neither rule nor test', () => {
  expect(coverageOf('See **EX1** there.', [`read(codes${'[EX2]'})`])).toMatchObject({
    rules: [],
    unknown: [],
  });
});
