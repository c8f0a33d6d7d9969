import { expect, test } from 'vitest';
import { createSystemClock, createVirtualClock } from './clock.ts';

test('[ST40] the system clock goes on steadily when the machine’s clock is set back or ahead', () => {
  let [wall, steady] = [1_000_000, 0];
  const clock = createSystemClock(
    () => wall,
    () => steady,
  );
  steady = 5;
  wall -= 3_600_000;
  expect(clock.now()).toBe(1_000_005);
  expect(clock.drift()).toBe(-3_600_005);
  clock.reanchor();
  expect(clock.now()).toBe(1_000_005);
  wall += 7_200_000;
  clock.reanchor();
  expect(clock.now()).toBe(wall);
});

test('[ST41] a virtual clock moves only forward, and wakes every alarm on the way at its own time', async () => {
  const clock = createVirtualClock(100);
  const woken: number[] = [];
  clock.alarm(300, () => void woken.push(clock.now()));
  clock.alarm(200, () => {
    woken.push(clock.now());
    clock.alarm(250, () => void woken.push(clock.now()));
  });
  const cancel = clock.alarm(210, () => void woken.push(-1));
  cancel();
  await clock.jumpTo(400);
  expect(woken).toEqual([200, 250, 300]);
  expect(clock.now()).toBe(400);
  await expect(clock.jumpTo(399)).rejects.toThrow('backwards');
});
