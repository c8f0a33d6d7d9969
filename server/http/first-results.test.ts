import { expect, test } from 'vitest';
import { createFirstResults } from './first-results.ts';

function counting() {
  let now = 0;
  let made = 0;
  const results = createFirstResults(() => now);
  const make = async () => {
    made += 1;
    return made;
  };
  return {
    results,
    post: (body: object, who = 'ada') => results.of({ what: 'x', who, body }, make, () => true),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const stamp = '0123456789abcdef';

test('[SE30] a form whose result failed or is no longer good is handled again', async () => {
  const { results } = counting();
  const posted = { what: 'x', who: 'ada', body: { stamp } };
  const bad = new Set(['refused']);
  const post = (say: string) =>
    results.of(
      posted,
      async () => say,
      (said) => !bad.has(said),
    );
  expect(await Promise.all([post('refused'), post('one'), post('two')])).toEqual(['refused', 'one', 'one']);
  bad.add('one');
  expect(await post('three')).toBe('three');
  bad.add('three');
  const broken = () =>
    results.of(
      posted,
      () => Promise.reject(new Error('no')),
      (said) => !bad.has(said),
    );
  await expect(Promise.all([broken(), broken()])).rejects.toThrow('no');
  expect(await post('four')).toBe('four');
});

test('[SE30] the same form has its first result, at once and later; another page, another person and other fields have not', async () => {
  const { post, wait } = counting();
  expect(await Promise.all([post({ stamp, a: 1 }), post({ stamp, a: 1 })])).toEqual([1, 1]);
  wait(9 * 60_000);
  expect(await post({ stamp, a: 1 })).toBe(1);
  expect(await post({ stamp, a: 2 })).toBe(2);
  expect(await post({ stamp: `${stamp}0`, a: 1 })).toBe(3);
  expect(await post({ stamp, a: 1 }, 'bob')).toBe(4);
  wait(60_001);
  expect(await post({ stamp, a: 1 })).toBe(5);
});

test('[SE30] a form without a stamp is the same one for ten seconds only, and what is remembered has an end', async () => {
  const { post, wait } = counting();
  expect(await Promise.all([post({ a: 1 }), post({ a: 1 })])).toEqual([1, 1]);
  wait(10_000);
  expect(await post({ a: 1 })).toBe(2);
  expect(await post({ stamp })).toBe(3);
  for (let n = 0; n < 500; n += 1) await post({ stamp, n });
  expect(await post({ stamp })).toBe(504);
});
