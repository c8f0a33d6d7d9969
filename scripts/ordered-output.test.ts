import { expect, test } from 'vitest';
import { orderOutput } from './ordered-output.ts';

test('the output of parallel sources is written whole and in order, the first one live', () => {
  let written = '';
  const { write, end } = orderOutput((text) => {
    written += text;
  });
  write(1, 'b1 ');
  write(0, 'a1 ');
  write(2, 'c1 ');
  expect(written).toBe('a1 ');
  end(1);
  write(0, 'a2 ');
  expect(written).toBe('a1 a2 ');
  end(0);
  expect(written).toBe('a1 a2 b1 c1 ');
  write(2, 'c2');
  expect(written).toBe('a1 a2 b1 c1 c2');
});
