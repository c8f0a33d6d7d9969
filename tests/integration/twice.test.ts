import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_HELD, seatCookie } from '#server/auth/seat-cookie.ts';
import { newId, newToken } from '#server/auth/tokens.ts';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
let session = '';

beforeAll(async () => {
  server = await openServer();
  const { facilitators } = server.services;
  const account = { email: 'f@example.org', password: 'a long enough password' };
  await facilitators.create({ name: 'Facilitator', ...account });
  const signedIn = await facilitators.signIn({ ...account, address: 'test' });
  session = (signedIn.ok ? signedIn.cookies : []).map((line) => line.split(';')[0]).join('; ');
});
afterAll(() => server.remove());

async function post(path: string, fields: Record<string, string>, cookie = '') {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, cookie },
    body: new URLSearchParams(fields),
  });
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('muster_seats'));
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    cookie: set?.split(';')[0] ?? '',
    text: await answer.text(),
  };
}

const stamp = () => crypto.randomUUID();
const codeOf = async (role: string) => {
  const { codes, exercise } = await server.create();
  return { exercise, code: String(codes.find((code) => code.role === role)?.code) };
};
const present = async (exercise: string) =>
  Object.values((await server.services.exercises.live(exercise))?.host.state().seats ?? {}).filter(
    (seat) => seat.present,
  );

test('[SE30] the form of a new exercise makes one, also where it is posted twice at once or again', async () => {
  const choices = {
    scenario: 'tiny',
    title: 'Once',
    inPlay: 'host',
    objectives: 'way-out',
    stamp: stamp(),
  };
  const both = await Promise.all([
    post('/exercises', choices, session),
    post('/exercises', choices, session),
  ]);
  const again = await post('/exercises', choices, session);
  expect(both[0]?.to).toMatch(/^\/exercise\/[a-z0-9]{12}$/);
  expect(new Set([...both, again].map(({ to }) => to)).size).toBe(1);
  // Whichever answer the browser takes brings the operator's seat along.
  expect(again.cookie).toBe(both[0]?.cookie);
  const other = await post('/exercises', { ...choices, title: 'Another' }, session);
  const fresh = await post('/exercises', { ...choices, stamp: stamp() }, session);
  expect(new Set([again.to, other.to, fresh.to]).size).toBe(3);
  const { stamp: _, ...unstamped } = choices;
  const pressed = await Promise.all([
    post('/exercises', unstamped, session),
    post('/exercises', unstamped, session),
  ]);
  expect(pressed[0]?.to).toBe(pressed[1]?.to);
});

test('[SE30] the operator’s seat is taken once by a browser, and another browser has one of its own', async () => {
  const made = await post(
    '/exercises',
    { scenario: 'tiny', inPlay: 'host', objectives: 'way-out', stamp: stamp() },
    session,
  );
  const path = `${made.to}/operator`;
  const first = await post(path, {}, `${session}; ${made.cookie}`);
  expect(first.to).toBe(`/control/${made.cookie.split('=')[1]?.split('.')[0]}`);
  const elsewhere = await Promise.all([post(path, {}, session), post(path, {}, session)]);
  expect(elsewhere[0]?.to).toBe(elsewhere[1]?.to);
  expect(elsewhere[0]?.to).not.toBe(first.to);
  expect(await present(made.to.split('/')[2] ?? '')).toHaveLength(2);
  // Whoever was sent away does not come back to a seat that is gone.
  await server.services.exercises.kick(elsewhere[0]?.to.split('/')[2] ?? '');
  expect((await post(path, {}, session)).to).not.toBe(elsewhere[0]?.to);
});

test('[SE30] a join form takes one seat, also where it is posted twice at once; two telephones take two', async () => {
  const { exercise, code } = await codeOf('host');
  const before = (await present(exercise)).length;
  const form = { code, kind: '', people: '4', stamp: stamp() };
  const both = await Promise.all([post('/join', form), post('/join', form)]);
  expect(both[0]?.to).toMatch(/^\/seat\//);
  expect(both[1]).toMatchObject({ to: both[0]?.to, cookie: both[0]?.cookie });
  expect(await present(exercise)).toHaveLength(before + 1);
  const others = await Promise.all([
    post('/join', { ...form, stamp: stamp() }),
    post('/join', { ...form, stamp: '' }),
  ]);
  expect(new Set([both[0]?.to, ...others.map(({ to }) => to)]).size).toBe(3);
  await server.services.exercises.kick(both[0]?.to.split('/')[2] ?? '');
  expect((await post('/join', form)).to).not.toBe(both[0]?.to);
});

test('[SE31] a thirteenth device at one table is told who can make room, and gets in once somebody was sent away', async () => {
  const { exercise, code } = await codeOf('host');
  const others = await Promise.all(Array.from({ length: 15 }, () => post('/join', { code, stamp: stamp() })));
  const seated = others.filter(({ to }) => to.startsWith('/seat/'));
  expect(seated).toHaveLength(12);
  expect(others.filter(({ to }) => to.startsWith('/join?refused=full'))).toHaveLength(3);
  expect(await present(exercise)).toHaveLength(13);
  expect((await post('/join', { code, kind: 'companion', stamp: stamp() })).to).toMatch(/^\/seat\//);
  await server.services.exercises.kick(seated[0]?.to.split('/')[2] ?? '');
  expect((await post('/join', { code, stamp: stamp() })).to).toMatch(/^\/seat\//);
  const program = await fetch(`${server.url}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  expect(program.status).toBe(409);
  expect(await program.json()).toEqual({ ok: false, code: 'full' });
});

test('[SE32] a browser keeps every seat that it was given, and is told when it can keep no more', async () => {
  const { exercise, code } = await codeOf('host');
  const kept = new Map<string, string>();
  let cookie = '';
  while (kept.size < MOST_HELD) {
    const { seat, token } = await server.takeSeat(exercise, 'observer');
    cookie = seatCookie(kept, seat, token, false).split(';')[0] ?? '';
    kept.set(seat, token);
  }
  expect(cookie.split('~')).toHaveLength(MOST_HELD);
  expect(cookie.length).toBeLessThan(4000);
  const full = await post('/join', { code, stamp: stamp() }, cookie);
  expect(full).toMatchObject({ status: 303, cookie: '' });
  expect(full.to).toMatch(/^\/join\?refused=browser-full/);
  const own = await post(
    '/exercises',
    { scenario: 'tiny', inPlay: 'host', objectives: 'way-out', stamp: stamp() },
    `${session}; ${cookie}`,
  );
  const operator = await post(`${own.to}/operator`, {}, `${session}; ${cookie}`);
  expect(operator.status).toBe(409);
  expect(operator.text).toContain('This browser can keep no more seats');
  // What opens nothing any more makes room, and so do seats that were never ours.
  const [first] = kept.keys();
  await server.services.exercises.kick(first ?? '');
  const joined = await post('/join', { code, stamp: stamp() }, cookie);
  expect(joined.to).toMatch(/^\/seat\//);
  expect(joined.cookie.split('~')).toHaveLength(MOST_HELD);
  expect(joined.cookie).not.toContain(String(first));
  const strange = Array.from({ length: MOST_HELD }, () => `${newId()}.${newToken()}`).join('~');
  expect(
    (await post('/join', { code, stamp: stamp() }, `muster_seats=${strange}`)).cookie.split('~'),
  ).toHaveLength(1);
});
