import { expect, test } from 'vitest';
import { createEventLimit } from './event-limit.ts';

test('[SE3] a seat has thirty at once and then ten a second, whatever others send', () => {
  let now = 0;
  const limit = createEventLimit(() => now);
  const takeMany = (count: number) =>
    Array.from({ length: count }, () => limit.take('one')).filter((answer) => answer === 'ok').length;
  expect(takeMany(40)).toBe(30);
  now += 1000;
  expect(takeMany(40)).toBe(10);
  now += 2999;
  expect(takeMany(40)).toBe(29);
  expect(limit.take('two')).toBe('ok');
  now += 3000;
  expect(takeMany(40)).toBe(30);
});

test('[SE3] a seat that goes on against refusals is a flood until it has been quiet', () => {
  let now = 0;
  const limit = createEventLimit(() => now);
  const answers = Array.from({ length: 331 }, () => limit.take('one'));
  expect(answers.lastIndexOf('busy')).toBe(329);
  expect(answers.at(-1)).toBe('flood');
  now += 3000;
  expect(limit.take('one')).toBe('ok');
});
