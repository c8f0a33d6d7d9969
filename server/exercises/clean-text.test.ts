import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test('[SY5] what no database and no page can hold is taken out of texts, and nothing else', () => {
  const half = String.fromCharCode(0xd83d);
  expect(cleanText({ a: [`x\u0000y${half}z`, 7, null, true], b: 'آمن «ok» \u{1F6A9}\n\t' })).toEqual({
    a: ['xyz', 7, null, true],
    b: 'آمن «ok» \u{1F6A9}\n\t',
  });
});
