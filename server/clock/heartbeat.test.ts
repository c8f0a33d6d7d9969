import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createSystemClock } from './clock.ts';
import { BEAT, startHeartbeat } from './heartbeat.ts';

function machine() {
  let [wall, steady] = [1_000_000, 0];
  const held: number[] = [];
  const marked: number[] = [];
  const clock = createSystemClock(
    () => wall,
    () => steady,
  );
  const heartbeat = startHeartbeat({
    clock,
    log: pino({ level: 'silent' }),
    running: () => ['x'],
    markAlive: async (_, at) => void marked.push(at),
    hold: async (since) => void held.push(since),
  });
  heartbeat.stop();
  return {
    clock,
    held,
    marked,
    async pass(time: number, machineTime = time) {
      steady += time;
      wall += machineTime;
      await heartbeat.beat();
    },
  };
}

test('[ST44] a quiet machine is marked alive and never held', async () => {
  const { held, marked, pass } = machine();
  for (let beat = 0; beat < 5; beat += 1) await pass(BEAT, BEAT + 20);
  expect(held).toEqual([]);
  expect(marked.length).toBe(5);
});

test('[ST45] after a sleep that no clock counted but the wall’s, play is held as of the last beat', async () => {
  const { held, pass } = machine();
  await pass(BEAT);
  await pass(BEAT, 3_600_000);
  await pass(BEAT);
  expect(held).toEqual([1_000_000 + BEAT]);
});

test('[ST46] after a pause that every clock counted, play is held as of the last beat', async () => {
  const { held, pass } = machine();
  await pass(BEAT);
  await pass(60_000);
  expect(held).toEqual([1_000_000 + BEAT]);
});

test('[ST47] when the machine’s clock is set back, play is held once and its time does not go backwards', async () => {
  const { clock, held, marked, pass } = machine();
  await pass(BEAT);
  await pass(BEAT, -3_600_000);
  await pass(BEAT);
  expect(held).toEqual([1_000_000 + BEAT]);
  expect(marked).toEqual([...marked].sort((a, b) => a - b));
  expect(clock.now()).toBe(1_000_000 + 3 * BEAT);
});
