import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Answer, PROTOCOL } from '#app/contract/messages.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { Room } from '#app/live/connect-room.ts';
import { openRawClient } from '#prisma/open-raw-client.ts';
import { type OpenedServer, openServer, ready, until, untilLive } from '#tests/support/open-server.ts';

let server: OpenedServer;

beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

const entriesOf = async (exercise: string) =>
  (await (await server.services.exercises.live(exercise))?.entries()) ?? [];

/** A socket without the client's care, to send what no client would. */
function rawSocket(held: { seat: string; token: string }, auth: object = {}) {
  return io(server.url, {
    auth: { protocol: PROTOCOL, build: '', ...held, ...auth },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
}

function codeOfRefusal(socket: ReturnType<typeof rawSocket>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.on('connect', () => {
      socket.close();
      reject(new Error('It was let in.'));
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => resolve(error.data?.code));
  });
}

describe('commands over sockets', () => {
  test('[SY1] a command is answered with its place in the log, and every audience hears of it', async () => {
    const { exercise, operator } = await server.create();
    const table = await server.connect(await server.takeSeat(exercise, 'table', 'host'));
    const staff = await server.connect({ seat: operator.seat.id, token: operator.token });
    const answer = await table.send(ready());
    expect(answer).toMatchObject({ ok: true });
    await until(staff, (room) => answer.ok && (room?.seq ?? 0) >= answer.seq);
    expect((await entriesOf(exercise)).at(-1)?.events[0]).toEqual({ type: 'table.readied', ready: true });
  });

  test('[SY2] a command that is sent twice counts once and gets its first answer', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const table = await server.connect(held);
    const [first, second] = await Promise.all([
      table.send(ready(), { commandId: 'one' }),
      rawSend(held, { commandId: 'one', command: ready() }),
    ]);
    expect(second).toEqual(first);
    const third = await rawSend(held, { commandId: 'one', command: ready(false) });
    expect(third).toEqual(first);
    expect((await entriesOf(exercise)).filter(({ commandId }) => commandId === 'one').length).toBe(1);
  });

  test('[SY3] a command that was answered before a restart is answered the same after it', async () => {
    const own = await openServer();
    const { exercise } = await own.create();
    const held = await own.takeSeat(exercise, 'table', 'host');
    const table = await own.connect(held);
    const first = await table.send(ready(), { commandId: 'one' });
    const again = await own.restart();
    await untilLive(table);
    expect(await table.send(ready(), { commandId: 'one' })).toEqual(first);
    table.close();
    await again.remove();
  });

  test('[SY4] the same command id of another seat is another command', async () => {
    const { exercise } = await server.create();
    const host = await server.connect(await server.takeSeat(exercise, 'table', 'host'));
    const embassy = await server.connect(await server.takeSeat(exercise, 'table', 'embassy'));
    const answers = [
      await host.send(ready(), { commandId: 'same' }),
      await embassy.send(ready(), { commandId: 'same' }),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(2);
  });

  test('[SY5] what is no command is answered as malformed, and nothing of it is kept', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const before = (await entriesOf(exercise)).length;
    const bad: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { commandId: '', command: ready() },
      { commandId: 'x', command: { type: 'no.such' } },
      { commandId: 'x', command: { type: 'table.ready', ready: 'yes' } },
      { commandId: 'x', command: { type: 'table.ready', ready: true, seat: 'other' } },
      { commandId: 'x', command: JSON.parse('{"type":"__proto__"}') },
      { commandId: 'x'.repeat(81), command: ready() },
    ];
    for (const message of bad) {
      expect(await rawSend(held, message)).toMatchObject({ ok: false, code: 'malformed' });
    }
    expect((await entriesOf(exercise)).length).toBe(before);
  });

  test('[SY14] a form in which something was left out is answered with what to do about it', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'embassy');
    const send = (command: object) =>
      rawSend(held, { commandId: `left-out-${JSON.stringify(command).length}`, command });
    const request = { type: 'request.send', kind: 'exit-permit' };
    expect(await send(request)).toMatchObject({ code: 'tick-one' });
    expect(await send({ ...request, to: [] })).toMatchObject({ code: 'tick-one' });
    expect(await send({ type: 'budget.spend' })).toMatchObject({ code: 'tick-one' });
    expect(await send({ type: 'action.propose', text: 'A clinic' })).toMatchObject({ code: 'fill-in' });
    expect(await send({ ...request, to: 'host' })).toMatchObject({ code: 'malformed' });
  });

  test('[SY6] a command for an opening that is over is refused as moved on', async () => {
    const { exercise, operator } = await server.create();
    const lead = await server.connect({ seat: operator.seat.id, token: operator.token });
    const host = await server.connect(await server.takeSeat(exercise, 'table', 'host'));
    await mustDo(lead, [
      { type: 'exercise.brief' },
      { type: 'exercise.start' },
      { type: 'round.close', round: 0 },
      { type: 'round.open', round: 1 },
    ]);
    await until(host, (room) => room?.view['decision:exit'] !== undefined);
    const opening = Number(host.snapshot()?.view['decision:exit']?.['opening']);
    const stale: CommandInput = {
      type: 'decision.readBack',
      decision: 'exit',
      opening: opening + 100,
      option: 'waive-all',
    };
    expect(await host.send(stale)).toMatchObject({ ok: false, code: 'moved-on' });
    expect(await host.send({ ...stale, opening })).toMatchObject({ ok: true });
  });

  test('[EX47] [VI15] phones at a table say what they think through the same door, and it comes out as counts', async () => {
    const { exercise, operator } = await server.create();
    const lead = await server.connect({ seat: operator.seat.id, token: operator.token });
    const table = await server.connect(await server.takeSeat(exercise, 'table', 'host'));
    await mustDo(lead, [
      { type: 'exercise.brief' },
      { type: 'exercise.start' },
      { type: 'round.close', round: 0 },
      { type: 'round.open', round: 1 },
    ]);
    const phones: Room[] = [];
    for (const option of ['waive-all', 'pay-fines']) {
      const phone = await server.connect(await server.takeSeat(exercise, 'companion', 'host'));
      await until(phone, (room) => room?.view['decision:exit']?.can?.includes('decision.lean') === true);
      const opening = Number(phone.snapshot()?.view['decision:exit']?.['opening']);
      const lean = { type: 'decision.lean', decision: 'exit', opening, option } as const;
      expect(await phone.send(lean)).toMatchObject({ ok: true });
      expect(await phone.send({ ...lean, type: 'decision.readBack' })).toMatchObject({ code: 'not-allowed' });
      expect(await table.send(lean)).toMatchObject({ code: 'not-allowed' });
      phones.push(phone);
    }
    const shown = { leanings: { 'waive-all': 1, 'pay-fines': 1 }, disagreements: 0 };
    for (const room of [table, lead]) {
      await until(room, (now) => Object.keys(now?.view['decision:exit']?.['leanings'] ?? {}).length === 2);
      expect(room.snapshot()?.view['decision:exit']).toMatchObject(shown);
    }
    for (const phone of phones)
      expect(phone.snapshot()?.view['decision:exit']).not.toHaveProperty('leanings');
  });

  test('[SE1] a seat cannot say what only the server says, nor act on another table’s item', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'embassy');
    const commands: CommandInput[] = [
      { type: 'seat.join', kind: 'lead', role: null, people: 1 },
      { type: 'timer.fire', timer: 'x', opening: 1 },
      { type: 'exercise.hold', since: 0 },
      { type: 'exercise.brief' },
    ];
    for (const [index, command] of commands.entries()) {
      const answer = await rawSend(held, { commandId: `c${index}`, command });
      expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
    }
  });

  test('[SE2] a refusal is a sentence in the seat’s language', async () => {
    const { exercise } = await server.create();
    const taken = await server.services.exercises.takeSeat(exercise, {
      kind: 'table',
      role: 'host',
      language: 'fr',
    });
    const held = { seat: String(taken?.seat.id), token: String(taken?.token) };
    const answer = await rawSend(held, { commandId: 'x', command: { type: 'exercise.start' } });
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^This seat cannot do that\./),
    });
  });

  test('[SE3] a flood is answered busy, and the seat’s socket is cut when it goes on', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const socket = rawSocket(held);
    const cut = new Promise((resolve) => socket.on('disconnect', resolve));
    const send = (index: number): Promise<Answer> =>
      socket.emitWithAck('command', { commandId: `c${index}`, command: ready() });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => send(index)));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code));
    expect(codes.slice(0, 30)).toEqual(Array(30).fill('ok'));
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThan(50);
    for (let index = 100; index < 500; index += 1) socket.emit('command', { commandId: `c${index}` });
    expect(await cut).toBe('io server disconnect');
    const taken = (await entriesOf(exercise)).filter(({ seat }) => seat === held.seat).length;
    expect(taken).toBeGreaterThanOrEqual(30);
    expect(taken).toBeLessThan(60);
  });

  test('[SE4] another version of the contract, another build and a wrong secret are not let in', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const other = await server.takeSeat(exercise, 'table', 'embassy');
    for (const protocol of [PROTOCOL - 1, 99])
      expect(await codeOfRefusal(rawSocket(held, { protocol }))).toBe('stale-protocol');
    expect(await codeOfRefusal(rawSocket(held, { build: 'older' }))).toBe('stale-protocol');
    expect(await codeOfRefusal(rawSocket({ ...held, token: 'x'.repeat(22) }))).toBe('seat-left');
    expect(await codeOfRefusal(rawSocket({ seat: held.seat, token: other.token }))).toBe('seat-left');
    expect(await codeOfRefusal(rawSocket(held, { more: 1 }))).toBe('malformed');
  });

  test('[SE5] a seat that was sent away is off within a second, and its secret opens nothing', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const table = await server.connect(held);
    const gone = until(table, () => table.status() === 'gone');
    const started = Date.now();
    expect(await server.services.exercises.kick(held.seat)).toBe(true);
    await gone;
    expect(Date.now() - started).toBeLessThan(1000);
    expect(await codeOfRefusal(rawSocket(held))).toBe('seat-left');
    const { events } = (await entriesOf(exercise)).at(-1) ?? { events: [] };
    expect(events[0]?.type).toBe('seat.left');
  });

  test('[SE6] a page of another site gets no socket', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, 'file://']) {
      const socket = io(server.url, {
        auth: { protocol: PROTOCOL, build: '', ...held },
        transports: ['websocket'],
        extraHeaders: { origin },
        forceNew: true,
        reconnection: false,
      });
      await expect(
        new Promise<void>((resolve, reject) => {
          socket.on('connect', () => resolve());
          socket.on('connect_error', reject);
        }),
      ).rejects.toThrow();
      socket.close();
    }
  });

  test('[ST20] while the disk refuses, commands are answered try-again, nothing is told, and all goes on after', async () => {
    const { exercise } = await server.create();
    const held = await server.takeSeat(exercise, 'table', 'host');
    const table = await server.connect(held);
    const seen = table.snapshot()?.seq;
    const other = await openRawClient(server.services.config.databaseUrl);
    const hold = await other.transaction('write');
    const logged = vi.spyOn(server.services.log, 'error').mockImplementation(() => {});
    const answers = await Promise.all([
      rawSend(held, { commandId: 'a', command: ready() }),
      rawSend(held, { commandId: 'b', command: ready(false) }),
      // A refusal that rests on what is not on disk is not heard either.
      rawSend(held, { commandId: 'c', command: { type: 'exercise.start' } }),
    ]);
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual([
      'try-again',
      'try-again',
      'try-again',
    ]);
    expect(table.snapshot()?.seq).toBe(seen);
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'database is locked' }),
      'a group of entries was not written',
    );
    logged.mockRestore();
    await hold.rollback();
    other.close();
    expect(await rawSend(held, { commandId: 'a', command: ready() })).toMatchObject({ ok: true });
    const live = await server.services.exercises.live(exercise);
    const entries = await entriesOf(exercise);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(live?.host.state().seq).toBe(entries.length);
  }, 30_000);
});

async function rawSend(held: { seat: string; token: string }, message: unknown): Promise<Answer> {
  const socket = rawSocket(held);
  const answer: Answer = await socket.timeout(15_000).emitWithAck('command', message);
  socket.close();
  return answer;
}

async function mustDo(room: Awaited<ReturnType<OpenedServer['connect']>>, commands: CommandInput[]) {
  for (const command of commands) {
    expect(await room.send(command), command.type).toMatchObject({ ok: true });
  }
}
