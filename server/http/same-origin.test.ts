import { expect, test } from 'vitest';
import { isOwnOrigin } from './same-origin.ts';

test.each([
  ['http://192.168.1.5:3000', '192.168.1.5:3000'],
  ['https://muster.example', 'muster.example'],
  ['https://muster.example', 'Muster.example:443'],
  ['http://[fe80::1]:3000', '[fe80::1]:3000'],
])('[SE13] %s is a page of %s', (origin, host) => {
  expect(isOwnOrigin(origin, host)).toBe(true);
});

test.each([
  'null',
  '',
  'http://evil.example',
  'http://muster.example.evil.example',
  'http://evil.example/muster.example',
  'http://muster.example@evil.example',
  'https://muster.example:8443',
  'http://muster.example:3000',
  'file://muster.example',
  'javascript:muster.example',
  'muster.example',
])('[SE13] %j is no page of muster.example', (origin) => {
  expect(isOwnOrigin(origin, 'muster.example')).toBe(false);
});
