import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandId, SeatId } from '#app/domain/shared/ids.ts';
import { openRawClient } from '#prisma/open-raw-client.ts';
import { createExerciseStore } from '#server/store/exercise-store.ts';
import { type OpenedServer, openServer, ready, until, untilLive } from '#tests/support/open-server.ts';

let server: OpenedServer;

beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

async function liveOf(exercise: string) {
  const live = await server.services.exercises.live(exercise);
  if (live === undefined) throw new Error('It is not open.');
  return live;
}

describe('commits', () => {
  test('[ST21] a row that another hand wrote first loses only what was decided on its place, and the room goes on from the disk', async () => {
    const [one, two] = [await server.create(), await server.create()];
    const held = await server.takeSeat(one.exercise, 'table', 'host');
    const other = await server.takeSeat(two.exercise, 'table', 'host');
    const [table, bystander] = [await server.connect(held), await server.connect(other)];
    const live = await liveOf(one.exercise);
    const seq = live.host.state().seq + 1;
    const client = await openRawClient(server.services.config.databaseUrl);
    // As many as are sent below, so that none of those is the next one.
    for (const [index, commandId] of ['written-elsewhere', 'g2', 'g3'].entries()) {
      await client.execute({
        sql: `INSERT INTO "Entry"
              SELECT e.exercise, ?, e.epoch, ?, ?, e.at, e.v, '[{"type":"table.readied","ready":true}]', o.term
              FROM "Entry" e JOIN "Owner" o ON o.exercise = e.exercise WHERE e.exercise = ? AND e.seq = 1`,
        args: [seq + index, held.seat, commandId, one.exercise],
      });
    }
    client.close();
    const from = (commandId: string) => ({
      seat: held.seat as SeatId,
      commandId: commandId as CommandId,
      lang: 'en',
    });
    const answers = await Promise.all([
      live.host.submit({ type: 'table.ready', ready: false }, from('a')),
      live.host.submit({ type: 'table.ready', ready: true }, from('b')),
      // This one is there already: its answer is found when the log is read again.
      live.host.submit({ type: 'table.ready', ready: true }, from('written-elsewhere')),
      bystander.send(ready()),
    ]);
    expect(answers.slice(0, 3)).toEqual([
      expect.objectContaining({ ok: false, code: 'try-again' }),
      expect.objectContaining({ ok: false, code: 'try-again' }),
      { ok: true, seq },
    ]);
    expect(answers[3]).toMatchObject({ ok: true });
    expect(await table.send(ready(false), { commandId: 'a' })).toEqual({ ok: true, seq: seq + 3 });
    const entries = await live.entries();
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
    expect(live.host.state().seq).toBe(entries.length);
  });

  test('[ST22] a process that lost the exercise to another one answers no command and sends its clients away', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const table = await server.connect(held);
    const gone = until(table, () => table.status() === 'gone');
    await createExerciseStore(server.services.database, 'another').claim(exercise, Date.now() + 60_000);
    const live = await liveOf(exercise);
    const answer = await live.host.submit(
      { type: 'table.ready', ready: true },
      { seat: held.seat as SeatId, commandId: 'late' as CommandId, lang: 'en' },
    );
    expect(answer).toMatchObject({ ok: false, code: 'try-again' });
    await gone;
    expect((await live.entries()).some(({ commandId }) => commandId === 'late')).toBe(false);
  });

  test('[ST23] one busy room shares commits: fifty at once are all answered, in order, and no news is before its entry', async () => {
    const { exercise } = await server.create();
    const seats = await Promise.all(Array.from({ length: 25 }, () => server.takeSeat(exercise, 'evaluator')));
    const rooms = await Promise.all(seats.map((held) => server.connect(held)));
    const answers = await Promise.all(
      rooms.flatMap((room) => [
        room.send({ type: 'note.add', text: 'One' }),
        room.send({ type: 'note.add', text: 'Two' }),
      ]),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const live = await liveOf(exercise);
    expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(50);
    const last = live.host.state().seq;
    await Promise.all(rooms.map((room) => until(room, (snapshot) => (snapshot?.seq ?? 0) >= last)));
    for (const room of rooms) expect(room.snapshot()?.view).toEqual(rooms[0]?.snapshot()?.view);
  });

  test('[SY10] what a client made of the news is what it would be shown anew', async () => {
    const { exercise, operator } = await server.create();
    const lead = await server.connect({ seat: operator.seat.id, token: operator.token });
    const held = await server.takeSeat(exercise, 'table', 'host');
    const table = await server.connect(held);
    const steps: Parameters<typeof lead.send>[0][] = [
      { type: 'exercise.brief' },
      { type: 'exercise.start' },
      { type: 'round.close', round: 0 },
      { type: 'round.open', round: 1 },
      { type: 'exercise.pause' },
      { type: 'exercise.resume' },
      { type: 'exercise.rewind', to: 6, reason: 'once more' },
    ];
    for (const step of steps) {
      const answer = await lead.send(step);
      expect(answer, step.type).toMatchObject({ ok: true });
      const live = await liveOf(exercise);
      for (const [room, kind, role] of [
        [lead, 'operator', null],
        [table, 'table', 'host'],
      ] as const) {
        const shown = () => {
          const { epoch, view } = live.snapshot({ kind, role, language: 'en' });
          return JSON.parse(JSON.stringify({ epoch, view }));
        };
        const seen = () => ({ epoch: room.snapshot()?.epoch, view: room.snapshot()?.view });
        await expect.poll(seen, { message: `${kind} after ${step.type}` }).toEqual(shown());
      }
    }
  });

  test('[ST24] after a restart while play runs, the exercise is held at the last sign of life', async () => {
    const own = await openServer();
    const { exercise, operator } = await own.create();
    const lead = await own.connect({ seat: operator.seat.id, token: operator.token });
    for (const type of ['exercise.brief', 'exercise.start'] as const) {
      expect(await lead.send({ type } as Parameters<typeof lead.send>[0])).toMatchObject({ ok: true });
    }
    const again = await own.restart();
    await untilLive(lead);
    const live = await again.services.exercises.live(exercise);
    expect(live?.host.state().clock).toMatchObject({ running: false, stopped: 'held' });
    expect(await lead.send({ type: 'exercise.resume' } as Parameters<typeof lead.send>[0])).toMatchObject({
      ok: true,
    });
    expect(live?.host.state().clock.running).toBe(true);
    lead.close();
    await again.remove();
  });

  test('[ST25] a fork goes on from a moment of another exercise, with its texts, and leaves that one alone', async () => {
    const { exercise, operator } = await server.create();
    const lead = await server.connect({ seat: operator.seat.id, token: operator.token });
    for (const type of ['exercise.brief', 'exercise.start'] as const) {
      expect(await lead.send({ type } as Parameters<typeof lead.send>[0])).toMatchObject({ ok: true });
    }
    const kept = await lead.send({ type: 'note.add', text: 'Seen before the fork' });
    await lead.send({ type: 'note.add', text: 'Seen after it' });
    const before = await (await liveOf(exercise)).entries();
    const seq = kept.ok ? kept.seq : 0;
    const forked = await server.services.exercises.fork(exercise, seq, null);
    const live = await liveOf(String(forked?.exercise));
    const entries = await live.entries();
    expect(entries.slice(0, seq).map(({ events }) => events)).toEqual(
      before.slice(0, seq).map(({ events }) => events),
    );
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
    expect(live.host.state()).toMatchObject({ forkedFrom: { exercise, seq }, clock: { running: false } });
    const texts = Object.values(live.host.state().notes).map(({ text }) => live.textOf(text));
    expect(texts).toEqual(['Seen before the fork']);
    expect(await (await liveOf(exercise)).entries()).toEqual(before);
    expect(await server.services.exercises.fork(exercise, 9999, null)).toBeUndefined();
    const again = await server.connect({
      seat: String(forked?.operator.seat.id),
      token: String(forked?.operator.token),
    });
    expect(await again.send({ type: 'exercise.resume' } as Parameters<typeof lead.send>[0])).toMatchObject({
      ok: true,
    });
  });
});
