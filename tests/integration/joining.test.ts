import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;

beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

const post = (path: string, body: object | string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...(typeof body === 'string'
        ? { 'content-type': 'application/x-www-form-urlencoded', origin: server.url }
        : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('joining by code', () => {
  test('[SE10] a code gives a seat of its role and kind, in any writing, and its secret in a cookie that scripts cannot read', async () => {
    const { codes } = await server.create();
    const sheet = codes.find(({ role, kind }) => role === 'host' && kind === 'table');
    const typed = ` ${sheet?.code.slice(0, 4).toLowerCase()}-${sheet?.code.slice(4)}`;
    const response = await post('/join', { code: typed, people: 5 });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ role: 'host', kind: 'table' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly; SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  test('[SE11] a form leads to the seat, and one browser holds several', async () => {
    const { codes } = await server.create();
    const [one, two] = ['host', 'embassy'].map((role) => codes.find((code) => code.role === role)?.code);
    const first = await post('/join', `code=${one}&people=&language=`);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toMatch(/^\/seat\/[a-z0-9]{12}$/);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const second = await post('/join', `code=${two}`, { cookie });
    expect((second.headers.get('set-cookie') ?? '').split(';')[0]?.split('~').length).toBe(2);
  });

  test('[SE29] who comes by the same code again comes back to the seat that this browser has', async () => {
    const { codes, exercise } = await server.create();
    const [host, embassy] = ['host', 'embassy'].map((role) => codes.find((code) => code.role === role)?.code);
    const seats = async () =>
      Object.values((await server.services.exercises.live(exercise))?.host.state().seats ?? {});
    const first = await post('/join', `code=${host}`);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const before = (await seats()).length;
    const again = await post('/join', `code=${host}`, { cookie });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('set-cookie')).toBeNull();
    expect((await seats()).length).toBe(before);
    // A phone of the table, another table, and another browser are seats of their own.
    const others = [
      await post('/join', `code=${host}&kind=companion`, { cookie }),
      await post('/join', `code=${embassy}`, { cookie }),
      await post('/join', `code=${host}`),
    ];
    expect(new Set([first, ...others].map(({ headers }) => headers.get('location'))).size).toBe(4);
    // Whoever was sent away gets a new one.
    const seat = first.headers.get('location')?.split('/')[2] ?? '';
    await server.services.seats.revoke(seat, Date.now());
    const back = await post('/join', `code=${host}`, { cookie });
    expect(back.headers.get('location')).not.toBe(first.headers.get('location'));
  });

  test('[EX101] who comes back says anew how many sit there and what they read', async () => {
    const { codes, exercise } = await server.create();
    const code = codes.find(({ role, kind }) => role === 'host' && kind === 'table')?.code;
    const state = async () => (await server.services.exercises.live(exercise))?.host.state();
    const first = await post('/join', `code=${code}&people=4&language=en`);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const path = first.headers.get('location') ?? '';
    const id = path.split('/')[2] ?? '';
    const ready = new URLSearchParams({ commandId: 'r1', command: '{"type":"table.ready","ready":true}' });
    await post(`${path}/command`, ready.toString(), { cookie });
    const joined = (await state())?.seats[id];
    expect(joined).toMatchObject({ people: 4, ready: true, present: true });
    const again = await post('/join', `code=${code}&people=6&language=fr`, { cookie });
    expect(again.headers.get('location')).toBe(path);
    expect((await state())?.seats[id]).toMatchObject({ people: 6, ready: true, joined: joined?.joined });
    const seat = await server.services.seats.listOf(exercise);
    expect(seat.find((one) => one.id === id)).toMatchObject({ people: 6, language: 'fr' });
    const secret = cookie.split('.')[1] ?? '';
    expect(await server.services.seats.verify(id, secret)).toMatchObject({ people: 6, language: 'fr' });
    // Said the same, or nothing, it is no entry.
    const { seq = 0 } = (await state()) ?? {};
    await post('/join', `code=${code}&people=6`, { cookie });
    await post('/join', `code=${code}&people=&language=`, { cookie });
    expect((await state())?.seq).toBe(seq);
  });

  test('[SE16] no seat that a browser holds is looked for before the code was found', async () => {
    const asked: string[] = [];
    const held = (name: string) => async () => {
      asked.push(name);
      return [];
    };
    const { codes } = await server.create();
    const code = codes.find(({ role }) => role === 'host')?.code ?? '';
    const { join } = server.services.exercises;
    expect(await join({ code: 'NOSUCHCO' }, 'held-1', held('wrong'))).toMatchObject({ ok: false });
    expect(await join({ code }, 'held-1', held('right'))).toMatchObject({ ok: true });
    expect(asked).toEqual(['right']);
  });

  test('[SE12] a form sends a decision through the same door, once, and its answer waits for the page', async () => {
    const { codes, exercise } = await server.create();
    const code = codes.find(({ role }) => role === 'host')?.code;
    const joined = await post('/join', `code=${code}`);
    const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const path = joined.headers.get('location') ?? '';
    const form = new URLSearchParams({ commandId: 'f1', command: '{"type":"table.ready"}', 'ready?': 'yes' });
    const sent = [await post(`${path}/command`, form.toString(), { cookie })];
    sent.push(await post(`${path}/command`, form.toString(), { cookie }));
    const leads = sent.map((response) => (response.headers.get('location') ?? '').split('?answer='));
    expect(leads.map(([to]) => to)).toEqual([path, path]);
    const entries = await (await server.services.exercises.live(exercise))?.entries();
    expect(entries?.filter(({ commandId }) => commandId === 'f1').length).toBe(1);
    const [, key = ''] = leads[0] ?? [];
    expect(server.services.formAnswers.take(path.split('/')[2] ?? '', key)?.answer).toMatchObject({
      ok: true,
    });
  });

  test('[SE13] a post from another site’s page, or from none, is refused', async () => {
    const { codes } = await server.create();
    const code = codes.find(({ role }) => role === 'host')?.code;
    expect((await post('/join', `code=${code}`, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/join', `code=${code}`, { origin: 'null' })).status).toBe(403);
    expect((await post('/join', { code }, { origin: 'https://evil.example' })).status).toBe(403);
    const plain = await fetch(`${server.url}/join`, {
      method: 'POST',
      body: new URLSearchParams({ code: String(code) }),
    });
    expect(plain.status).toBe(403);
  });

  test('[SE14] making an exercise asks for a facilitator', async () => {
    expect((await post('/exercises', { scenario: 'tiny' })).status).toBe(401);
    expect((await post('/exercises', 'scenario=tiny')).headers.get('location')).toMatch(/^\/login\?next=/);
  });

  test('[SE15] a seat’s secret opens no other seat', async () => {
    const { exercise } = await server.create();
    const one = await server.takeSeat(exercise, 'table', 'host');
    const two = await server.takeSeat(exercise, 'table', 'embassy');
    const message = { commandId: 'x', command: { type: 'table.ready', ready: true } };
    const with_ = (token: string) =>
      post(`/seat/${two.seat}/command`, message, { authorization: `Bearer ${token}` });
    expect((await with_(one.token)).status).toBe(401);
    expect((await with_(two.token)).status).toBe(200);
  });

  test('[SE16] a code is taken from a closed exercise as from none, with the same answer in the same time', async () => {
    const { exercise, codes, operator } = await server.create();
    const held = { seat: operator.seat.id, token: operator.token };
    const room = await server.connect(held);
    for (const type of [
      'exercise.brief',
      'exercise.start',
      'exercise.end',
      'debrief.open',
      'ratings.publish',
      'exercise.close',
    ] as const) {
      expect(await room.send({ type } as Parameters<typeof room.send>[0]), type).toMatchObject({ ok: true });
    }
    const code = codes.find(({ role }) => role === 'host')?.code;
    const timed = async (given: string) => {
      const started = performance.now();
      const response = await post('/join', { code: given });
      return { status: response.status, body: await response.text(), time: performance.now() - started };
    };
    const closed = await timed(String(code));
    const wrong = await timed('00000000');
    expect({ ...closed, time: 0 }).toEqual({ ...wrong, time: 0 });
    expect(closed.status).toBe(404);
    expect(Math.abs(closed.time - wrong.time)).toBeLessThan(60);
    expect((await server.services.exercises.live(exercise))?.host.state().stage).toBe('closed');
  });

  test('[SE17] sixty join from one address in a minute, and the eleventh wrong code in five minutes opens nothing any more', async () => {
    const own = await openServer();
    const { codes } = await own.create();
    const code = String(codes.find(({ role }) => role === 'host')?.code);
    const join = (given: string) =>
      fetch(`${own.url}/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: given, kind: 'companion' }),
      });
    const joined = await Promise.all(Array.from({ length: 60 }, () => join(code)));
    expect(new Set(joined.map(({ status }) => status))).toEqual(new Set([201]));
    for (let index = 0; index < 10; index += 1) expect((await join('99999999')).status).toBe(404);
    expect((await join(code)).status).toBe(404);
    await own.remove();
  });
});
