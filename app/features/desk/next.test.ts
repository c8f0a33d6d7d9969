import { describe, expect, test } from 'vitest';
import { countWaiting, nextThing } from './next.ts';

type View = Parameters<typeof nextThing>[0];
/** As much of an item as is looked at here. */
type Some = { readonly [member: string]: unknown };
const viewOf = (items: Readonly<Record<string, Some>>) => items as View;

const inject = (status?: string) => ({ subject: 'News', ...(status !== undefined && { status }) });
const decision = (status: string, role = 'host') => ({ title: 'Exit', role, status });
const putOff = { ...decision('deferred'), deferred: { trigger: 'x', reviewDay: 15, when: null } };
const budget = { role: 'host', can: ['budget.spend'] as const, staffDays: 5, money: 0 };
const item = { bought: false, staffDays: 3, money: 0 };

/** Everything that may wait for the host, the most urgent last: each step of the test removes the last one. */
const WAITS: readonly (readonly [what: string, key: string, item: Some])[] = [
  [
    'square',
    'movement:convoy',
    { title: 'Convoy', status: 'waiting', squares: [{ party: 'host', colour: 'red', label: 'Exit' }] },
  ],
  ['review', 'decision:names', putOff],
  ['decision', 'decision:exit', decision('open')],
  ['budget', 'budget:host', { ...budget, items: [item] }],
  ['spoken', 'spoken:s1', { title: 'Exit', with: 'host', status: 'noted' }],
  ['request', 'request:r1', { title: 'Waiver', turn: 'host' }],
  ['readBack', 'decision:door', decision('read-back')],
  ['inject', 'inject:news', inject('delivered')],
];

describe('what is next', () => {
  test('[PA60] is one thing, the most pressing of all that waits', () => {
    for (let n = WAITS.length; n > 0; n -= 1) {
      const left = WAITS.slice(0, n);
      const view = viewOf(Object.fromEntries(left.map(([, key, one]) => [key, one])));
      expect(nextThing(view, 'host', 15)?.what).toBe(left.at(-1)?.[0]);
    }
  });

  test('[PA60] is nothing where all is read, answered, decided and bought, or is another’s', () => {
    const view = viewOf({
      'inject:read': inject('acknowledged'),
      'inject:wall': inject(),
      'decision:exit': decision('confirmed'),
      'decision:later': { ...putOff, deferred: { ...putOff.deferred, reviewDay: 16 } },
      'decision:theirs': decision('open', 'embassy'),
      'request:r1': { title: 'Waiver', turn: 'embassy' },
      'spoken:s1': { title: 'Exit', with: 'embassy', status: 'noted' },
      'budget:host': { ...budget, items: [item, { ...item, bought: true }] },
      'budget:other': { ...budget, staffDays: 2, items: [item] },
      'movement:convoy': {
        title: 'Convoy',
        status: 'waiting',
        squares: [{ party: 'embassy', colour: 'red', label: 'Exit' }],
      },
    });
    expect(nextThing(view, 'host', 15)).toBeNull();
    expect(countWaiting(view, 'host', 15)).toEqual({ come: 0, decide: 0, answer: 0, moving: 0 });
  });

  test('[PA60] names the place where it is done, and each place counts what waits there', () => {
    const view = viewOf(Object.fromEntries(WAITS.map(([, key, one]) => [key, one])));
    expect(nextThing(view, 'host', 15)?.place).toBe('inject-news');
    expect(countWaiting(view, 'host', 15)).toEqual({ come: 1, decide: 4, answer: 2, moving: 1 });
  });
});
