import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { connectRoom, type Room } from '#app/live/connect-room.ts';
import { createMemoryOutbox } from '#app/live/outbox.ts';
import { openRawClient } from '#prisma/open-raw-client.ts';
import { type HeldSeat, openServer, until, untilLive } from '#tests/support/open-server.ts';
import { type SpawnedServer, spawnServer } from '#tests/support/spawn-server.ts';

/** `MUSTER_KILLS=200` is the long form. */
const KILLS = Number(process.env['MUSTER_KILLS'] ?? 10);
const CLIENTS = 20;
/** Under the limit of ten a second for a seat. */
const PAUSE = 110;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

test(`[ST30] ${KILLS} times killed in the middle of commits: what was acknowledged is there once, and play comes back held`, async () => {
  const seed = Number(process.env['MUSTER_SEED'] ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const first = await openServer();
  const { exercise, operator } = await first.create();
  const seats: HeldSeat[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    seats.push(await first.takeSeat(exercise, index % 2 === 0 ? 'evaluator' : 'observer'));
  }
  const notes = seats.filter((_, index) => index % 2 === 0);
  const lead = await first.connect({ seat: operator.seat.id, token: operator.token });
  for (const type of ['exercise.brief', 'exercise.start'] as const)
    await mustDo(lead, { type } as CommandInput);
  lead.close();
  await first.stop();

  const options = {
    port: first.port,
    dataDir: join(first.folder, 'data'),
    scenarios: join(first.folder, 'scenarios'),
  };
  let server: SpawnedServer = await spawnServer(options);
  const connect = (held: HeldSeat) =>
    connectRoom({
      url: server.url,
      build: '',
      outbox: createMemoryOutbox(),
      transports: ['websocket'],
      ...held,
    });
  const steering = connect({ seat: operator.seat.id, token: operator.token });
  const rooms = notes.map(connect);
  const acknowledged: { seat: string; commandId: string; seq: number }[] = [];
  let isOver = false;
  const senders = rooms.map(async (room, index) => {
    for (let count = 0; !isOver; count += 1) {
      const commandId = `note-${count}`;
      const answer = await room.send({ type: 'note.add', text: `Note ${count} — seen` }, { commandId });
      const seat = notes[index]?.seat ?? '';
      if (answer.ok) acknowledged.push({ seat, commandId, seq: answer.seq });
      else throw new Error(`A note was refused: ${answer.code}`);
      await pause(PAUSE * (0.5 + random()));
    }
  });

  await untilLive(steering);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await until(steering, () => steering.status() === 'live');
    // It was running when it died, so it is held, and one command goes on.
    expect(steering.snapshot()?.now.running, `seed ${seed}, after kill ${kill}`).toBe(false);
    await mustDo(steering, { type: 'exercise.resume' } as CommandInput);
    await until(steering, (room) => room?.now.running === true);
    const before = acknowledged.length;
    while (acknowledged.length < before + 5) await pause(5);
    await pause(random() * 120);
    await server.kill();
    server = await spawnServer(options);
  }
  isOver = true;
  await Promise.all(senders);
  await until(steering, () => steering.status() === 'live');
  expect(steering.snapshot()?.now.running).toBe(false);
  for (const room of [...rooms, steering]) room.close();
  await server.kill();

  const client = await openRawClient(first.services.config.databaseUrl);
  const integrity = await client.execute('PRAGMA integrity_check');
  expect(Object.values(integrity.rows[0] ?? {})[0]).toBe('ok');
  const { rows } = await client.execute({
    sql: 'SELECT seq, seat, commandId, events FROM "Entry" WHERE exercise = ? ORDER BY seq',
    args: [exercise],
  });
  const texts = await client.execute({
    sql: 'SELECT count(*) AS n FROM "EntryText" WHERE exercise = ?',
    args: [exercise],
  });
  client.close();
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
  const stored = new Map<string, number[]>();
  for (const { seat, commandId, seq } of rows) {
    const key = `${seat}/${commandId}`;
    stored.set(key, [...(stored.get(key) ?? []), Number(seq)]);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
  for (const { seat, commandId, seq } of acknowledged) {
    expect(stored.get(`${seat}/${commandId}`), `seed ${seed}, ${seat}/${commandId}`).toEqual([seq]);
  }
  const holds = rows.filter(({ events }) => String(events).includes('"clock.heldAt"'));
  expect(holds.length).toBe(KILLS + 1);
  const added = rows.filter(({ events }) => String(events).includes('"note.added"'));
  expect(Number(texts.rows[0]?.['n'])).toBe(added.length);
}, 600_000);

async function mustDo(room: Room, command: CommandInput): Promise<void> {
  expect(await room.send(command), command.type).toMatchObject({ ok: true });
}

/** Small and the same on every machine, so that a printed seed plays the same kills again. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
