import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { linksOf, roomOrigin } from './links.ts';

const address = (ip: string, internal = false) =>
  ({ address: ip, family: ip.includes(':') ? 'IPv6' : 'IPv4', internal }) as NetworkInterfaceInfo;

const interfaces = {
  lo: [address('127.0.0.1', true)],
  wifi: [address('192.168.1.20'), address('fe80::1')],
  unplugged: [address('169.254.7.7')],
};

test('this computer comes first, then every address that a phone can reach', () => {
  expect(linksOf({ host: '0.0.0.0', tls: false }, 3000, interfaces)).toEqual([
    'http://localhost:3000/',
    'http://192.168.1.20:3000/',
  ]);
});

test('a host that was asked for is the only one', () => {
  expect(linksOf({ host: '127.0.0.1', tls: false }, 80, interfaces)).toEqual(['http://127.0.0.1:80/']);
  expect(linksOf({ host: '::1', tls: true }, 443, interfaces)).toEqual(['https://[::1]:443/']);
});

test('[PA104] the room is given an address that its phones find, where there is one', () => {
  const open = { host: '0.0.0.0', tls: false };
  expect(roomOrigin(open, 'http://localhost:3000', interfaces)).toBe('http://192.168.1.20:3000');
  expect(roomOrigin(open, 'http://127.0.0.1:3000', interfaces)).toBe('http://192.168.1.20:3000');
  expect(roomOrigin(open, 'http://muster.local:3000', interfaces)).toBe('http://muster.local:3000');
  expect(roomOrigin(open, 'http://localhost:3000', {})).toBe('http://localhost:3000');
  expect(roomOrigin({ host: '127.0.0.1', tls: false }, 'http://localhost:3000', interfaces)).toBe(
    'http://localhost:3000',
  );
});
