import { expect, test } from 'vitest';
import type { Answer } from '#app/contract/messages.ts';
import { createFormAnswers } from './form-answers.ts';

const refusal: Answer = { ok: false, code: 'budget-spent', params: {}, message: 'Not enough is left.' };
const done: Answer = { ok: true, seq: 7 };
const body = {
  command: '{"type":"budget.spend"}',
  commandId: 'aaaaaaaa-bbbb.budget.spend.6.40',
  'items[]': ['a', 'b'],
  note: 'c',
};

test('[PA121] an answer is for its own seat and the page that it leads to', () => {
  const answers = createFormAnswers();
  const key = answers.keep('one', refusal, body);
  const other = answers.keep('one', done);
  expect(answers.take('two', key)).toBeUndefined();
  expect(answers.take('one', '')).toBeUndefined();
  expect(answers.take('one', other)).toEqual({ answer: done, refused: null });
  // When the page is reloaded, a success is not announced again, but a refusal still has to be corrected.
  expect(answers.take('one', other)).toBeUndefined();
  expect(answers.take('one', key)?.answer).toBe(refusal);
  expect(answers.take('one', key)?.answer).toBe(refusal);
});

test('[PA120] a refusal keeps what was filled in, by the form that it came from', () => {
  const answers = createFormAnswers();
  const refused = {
    form: 'budget.spend.6.40',
    as: null,
    code: 'budget-spent',
    message: 'Not enough is left.',
  };
  expect(answers.take('one', answers.keep('one', refusal, body))?.refused).toEqual({
    ...refused,
    fields: { 'items[]': ['a', 'b'], note: ['c'] },
  });
  const long = { ...body, as: 'host', note: 'x'.repeat(30_000) };
  expect(answers.take('one', answers.keep('one', refusal, long))?.refused).toEqual({
    ...refused,
    as: 'host',
    fields: {},
  });
  for (const none of [undefined, null, 'text', {}, { commandId: 'f1' }, { commandId: ['a.b'] }])
    expect(answers.take('one', answers.keep('one', refusal, none))?.refused).toBeNull();
});

test('[PA121] what is kept has an end, for each seat and in time', () => {
  let now = 0;
  const answers = createFormAnswers(() => now);
  const quiet = answers.keep('quiet', refusal);
  const [first = '', ...more] = Array.from({ length: 9 }, () => answers.keep('busy', refusal));
  expect(answers.take('busy', first)).toBeUndefined();
  expect(more.every((key) => answers.take('busy', key) !== undefined)).toBe(true);
  for (let n = 0; n < 980; n += 1) answers.keep(`seat-${n}`, refusal);
  expect(answers.take('quiet', quiet)).toBeDefined();
  now += 10 * 60_000;
  expect(answers.take('quiet', quiet)).toBeUndefined();
});
