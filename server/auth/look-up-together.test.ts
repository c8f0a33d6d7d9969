import { expect, test } from 'vitest';
import { lookUpTogether } from './look-up-together.ts';

test('what is asked for while a look-up is under way is looked up together, each once', async () => {
  const asked: (readonly string[])[] = [];
  const find = lookUpTogether(async (keys) => {
    asked.push(keys);
    await new Promise((resolve) => setImmediate(resolve));
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
  });
  const found = await Promise.all(['a', 'b', 'none', 'b'].map(find));
  expect(found).toEqual(['A', 'B', undefined, 'B']);
  expect(asked).toEqual([['a'], ['b', 'none']]);
  expect(await find('c')).toBe('C');
  expect(asked).toHaveLength(3);
});

test('a look-up that fails fails for those that asked, and the next one is tried', async () => {
  let tries = 0;
  const find = lookUpTogether<string>(async () => {
    tries += 1;
    if (tries === 1) throw new Error('locked');
    return new Map([['b', 'B']]);
  });
  const [first, second] = await Promise.allSettled([find('a'), find('b')]);
  expect(first.status).toBe('rejected');
  expect(second).toEqual({ status: 'fulfilled', value: 'B' });
});
