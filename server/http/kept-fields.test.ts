import { expect, test } from 'vitest';
import { createKeptFields } from './kept-fields.ts';

test('[PA122] what was filled in is found by its key, for a while, and not without end', () => {
  let now = 0;
  const kept = createKeptFields(() => now);
  const key = kept.keep({ email: 'ada@example.org', name: 'x'.repeat(300) });
  expect(kept.find(key)).toEqual({ email: 'ada@example.org', name: 'x'.repeat(254) });
  expect([kept.find(null), kept.find(''), kept.find('other')]).toEqual([{}, {}, {}]);
  now = 10 * 60_000;
  expect(kept.find(key)).toEqual({});
  const [first = '', ...more] = Array.from({ length: 201 }, (_, n) => kept.keep({ name: String(n) }));
  expect(kept.find(first)).toEqual({});
  expect(more.map((one) => kept.find(one)['name'])).toEqual(more.map((_, n) => String(n + 1)));
});
