import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set means port 3000 for the whole room, over plain http, with the real clock', () => {
  expect(readConfig({})).toMatchObject({
    host: '0.0.0.0',
    port: 3000,
    isPortFixed: false,
    clock: 'system',
    trustProxy: false,
    tls: false,
    isDevelopment: false,
  });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', MUSTER_DATA: '' })).toMatchObject({ port: 3000, isPortFixed: false });
});

test('a port that was asked for is fixed', () => {
  expect(readConfig({ PORT: '8080' })).toMatchObject({ port: 8080, isPortFixed: true });
});

test('a setting that cannot be understood is named', () => {
  expect(() => readConfig({ PORT: 'eighty', MUSTER_CLOCK: 'sundial' })).toThrow(
    /PORT: [\s\S]*MUSTER_CLOCK: /,
  );
});

test.each([
  ['off', false],
  ['on', 1],
  ['2', 2],
  ['loopback, 10.0.0.0/8', 'loopback, 10.0.0.0/8'],
])('MUSTER_TRUST_PROXY=%s', (value, trusted) => {
  expect(readConfig({ MUSTER_TRUST_PROXY: value }).trustProxy).toBe(trusted);
});
