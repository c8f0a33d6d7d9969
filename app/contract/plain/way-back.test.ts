import { expect, test } from 'vitest';
import { loginPath, wayBack } from './way-back.ts';

test.each([
  undefined,
  null,
  ['/a'],
  '',
  'facilitator',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/ /evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/%2E%2e//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/\u0000/evil.example',
  `/${'a'.repeat(5000)}`,
])('[SE33] %j leads nowhere', (asked) => {
  expect(wayBack(asked)).toBeUndefined();
});

test.each([
  '/facilitator',
  '/facilitator?refused=choices&title=A+%26+B&inPlay=host#new-title',
  '/exercise/abc',
  '/scenarios/two-borders/room?skin=x&noticeRead=yes',
  '/a?next=//evil.example',
  '/@evil.example',
  '/http://evil.example',
])('[SE33] %s leads there, within this site', (asked) => {
  expect(wayBack(asked)).toBe(asked);
  expect(new URL(wayBack(asked) ?? '', 'http://room.test').origin).toBe('http://room.test');
});

test('[SE33] whatever comes, a browser stays here', () => {
  const pieces = [
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    '\t',
    '@',
    ':',
    'evil.example',
    '?',
    '#',
    'http:',
  ];
  for (const one of pieces)
    for (const two of pieces)
      for (const three of pieces)
        for (const four of pieces) {
          const back = wayBack(`/${one}${two}${three}${four}`);
          if (back !== undefined) expect(new URL(back, 'http://room.test').origin).toBe('http://room.test');
        }
});

test('[SE33] the page for signing in is told of no other place', () => {
  expect(loginPath('/exercise/a?b=c')).toBe('/login?next=%2Fexercise%2Fa%3Fb%3Dc');
  expect(loginPath('//evil.example')).toBe('/login');
});
