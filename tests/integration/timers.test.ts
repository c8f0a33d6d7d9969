import { expect, test } from 'vitest';
import { createVirtualClock } from '#server/clock/clock.ts';
import { type OpenedServer, openServer, untilLive } from '#tests/support/open-server.ts';

const DAY = 24 * 3_600_000;

async function entriesOf(server: OpenedServer, exercise: string) {
  return (await (await server.services.exercises.live(exercise))?.entries()) ?? [];
}

test('[ST50] a due timer fires once, by the clock’s own seat, through the log, and not again after restarts', async () => {
  const clock = createVirtualClock(Date.now());
  let server = await openServer(clock);
  const { exercise, operator } = await server.create({ pace: 'clock' });
  const lead = await server.connect({ seat: operator.seat.id, token: operator.token });
  const send = (type: 'exercise.brief' | 'exercise.start' | 'exercise.resume') =>
    lead.send({ type } as Parameters<typeof lead.send>[0]);
  expect(await send('exercise.brief')).toMatchObject({ ok: true });
  expect(await send('exercise.start')).toMatchObject({ ok: true });
  for (let restart = 0; restart < 3; restart += 1) {
    await clock.jumpTo(clock.now() + 15 * 60_000);
    server = await server.restart();
    await untilLive(lead);
    expect(await send('exercise.resume')).toMatchObject({ ok: true });
  }
  await clock.jumpTo(clock.now() + DAY);
  const entries = await entriesOf(server, exercise);
  const fired = entries.filter(({ seat }) => seat === 'clock').map(({ commandId }) => commandId);
  expect(fired.length).toBeGreaterThan(0);
  expect(new Set(fired).size).toBe(fired.length);
  for (const [index, { at }] of entries.entries()) {
    expect(at, `entry ${index + 1}`).toBeGreaterThanOrEqual(entries[index - 1]?.at ?? 0);
  }
  lead.close();
  await server.remove();
});

test('[ST51] no timer fires while play stands still', async () => {
  const clock = createVirtualClock(Date.now());
  const server = await openServer(clock);
  const { exercise, operator } = await server.create({ pace: 'clock' });
  const lead = await server.connect({ seat: operator.seat.id, token: operator.token });
  for (const type of ['exercise.brief', 'exercise.start', 'exercise.pause'] as const) {
    expect(await lead.send({ type } as Parameters<typeof lead.send>[0])).toMatchObject({ ok: true });
  }
  const before = (await entriesOf(server, exercise)).length;
  await clock.jumpTo(clock.now() + DAY);
  expect((await entriesOf(server, exercise)).length).toBe(before);
  await server.remove();
});
