import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createVirtualClock } from './clock.ts';
import { createScheduler } from './scheduler.ts';

const log = pino({ level: 'silent' });

test('[ST42] the soonest of all exercises is fired first, and one that was called off is not', async () => {
  const clock = createVirtualClock(0);
  const fired: string[] = [];
  const scheduler = createScheduler(
    clock,
    async (exercise) => {
      fired.push(`${exercise} ${clock.now()}`);
      scheduler.set(exercise, exercise === 'a' && clock.now() < 30 ? clock.now() + 10 : null);
    },
    log,
  );
  scheduler.set('b', 25);
  scheduler.set('a', 10);
  scheduler.set('c', 15);
  scheduler.set('c', null);
  await clock.jumpTo(100);
  expect(fired).toEqual(['a 10', 'a 20', 'b 25', 'a 30']);
});

test('[ST43] a timer that could not be fired is tried again later, and does not spin', async () => {
  const clock = createVirtualClock(0);
  const tries: number[] = [];
  const scheduler = createScheduler(
    clock,
    async (exercise) => {
      tries.push(clock.now());
      if (tries.length < 3) throw new Error('the disk is full');
      scheduler.set(exercise, null);
    },
    log,
  );
  scheduler.set('a', 10);
  await clock.jumpTo(10_000);
  expect(tries).toEqual([10, 1010, 2010]);
});
