import { expect, test } from 'vitest';
import type { News, Snapshot } from '../contract/messages.ts';
import { applyNews } from './apply-news.ts';

const now = { at: 1, running: false, play: 0, story: 0, rate: 0 };
/** Items of any kind: what stands in them is taken as it is. */
const items = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).map(([key, n]) => [key, { n }])) as Snapshot['view'];
const room: Snapshot = { epoch: 0, seq: 5, view: items({ 'a:1': 1, 'b:1': 2 }), now };
const news = (given: Partial<News>): News => ({ epoch: 0, from: 5, seq: 7, put: {}, del: [], now, ...given });

test('[SY11] news that follow on what is known are taken in, and the room before is left as it was', () => {
  const next = applyNews(room, news({ put: items({ 'a:1': 9 }), del: ['b:1'] }));
  expect(next).toEqual({ epoch: 0, seq: 7, view: { 'a:1': { n: 9 } }, now });
  expect(room.view['b:1']).toEqual({ n: 2 });
});

test('[SY11] news that replaces every item has the order of a freshly loaded page', () => {
  const whole = applyNews(room, news({ put: items({ 'c:1': 3, 'a:1': 1 }), del: ['b:1'] }));
  expect(Object.keys(whole?.view ?? {})).toEqual(['c:1', 'a:1']);
  const one = applyNews(room, news({ put: items({ 'c:1': 3 }) }));
  expect(Object.keys(one?.view ?? {})).toEqual(['a:1', 'b:1', 'c:1']);
});

test('[SY11] news that were known already change nothing', () => {
  expect(applyNews(room, news({ from: 2, seq: 5 }))).toBe(room);
});

test('[SY11] a gap and another epoch ask for the whole view', () => {
  expect(applyNews(room, news({ from: 6 }))).toBeUndefined();
  expect(applyNews(room, news({ epoch: 1, seq: 3 }))).toBeUndefined();
});
