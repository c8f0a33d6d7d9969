import { expect, test } from 'vitest';
import { createFlashFields } from './flash-fields.ts';

test('[PA122] what was filled in is found by its key, for a while, and not without end', () => {
  let now = 0;
  const flash = createFlashFields(() => now);
  const key = flash.keep({ email: 'ada@example.org', name: 'x'.repeat(300) });
  expect(flash.find(key)).toEqual({ email: 'ada@example.org', name: 'x'.repeat(254) });
  expect([flash.find(null), flash.find(''), flash.find('other')]).toEqual([{}, {}, {}]);
  now = 10 * 60_000;
  expect(flash.find(key)).toEqual({});
  const [first = '', ...more] = Array.from({ length: 201 }, (_, n) => flash.keep({ name: String(n) }));
  expect(flash.find(first)).toEqual({});
  expect(more.map((one) => flash.find(one)['name'])).toEqual(more.map((_, n) => String(n + 1)));
});
