import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
const account = { name: 'Facilitator', email: 'f@example.org', password: 'a long enough password' };
let session = '';

beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.remove());

const post = (path: string, body: object, cookie = '') =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

test('[SE20] the first facilitator is made by a link that works once and for a day', async () => {
  const { setupLinks, clock, facilitators } = server.services;
  expect(await facilitators.hasAny()).toBe(false);
  const old = await setupLinks.create(clock.now());
  const path = await setupLinks.create(clock.now());
  expect((await post(old, account)).status).toBe(404);
  expect(await setupLinks.isGood(path.slice('/setup/'.length), clock.now() + 25 * 3_600_000)).toBe(false);
  expect((await post(path, { ...account, password: 'short' })).status).toBe(400);
  const [one, two] = await Promise.all([post(path, account), post(path, account)]);
  expect([one.status, two.status].sort()).toEqual([201, 404]);
  expect(await facilitators.hasAny()).toBe(true);
  expect((await post(path, { ...account, email: 'g@example.org' })).status).toBe(404);
  session = cookiesOf(one.status === 201 ? one : two);
  expect(session).not.toBe('');
});

test('[SE21] nobody registers without a link, and better-auth’s own addresses are not served', async () => {
  for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email']) {
    expect((await post(path, account)).status).toBe(404);
  }
});

test('[SE22] a facilitator makes exercises and steers only those that are his own', async () => {
  const made = await post('/exercises', { scenario: 'tiny' }, session);
  expect(made.status).toBe(201);
  const { exercise, operator, codes } = (await made.json()) as {
    exercise: string;
    operator: { seat: string; token: string };
    codes: { code: string; role: string | null; kind: string }[];
  };
  expect(codes.map(({ kind, role }) => `${kind}/${role}`)).toContain('table/host');
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  expect(operator.token.length).toBeGreaterThanOrEqual(22);
  expect((await post(`/exercise/${exercise}/operator`, {}, session)).status).toBe(201);
  expect((await post(`/exercise/${exercise}/operator`, {})).status).toBe(401);
  const others = await server.create();
  expect((await post(`/exercise/${others.exercise}/operator`, {}, session)).status).toBe(404);
  expect((await post(`/exercise/${exercise}/seats/${others.operator.seat}/kick`, {}, session)).status).toBe(
    404,
  );
  expect((await post('/exercises', { scenario: '../tiny' }, session)).status).toBe(400);
});

test('[SE23] a wrong password and an unknown name are one answer, and too many are the same answer still', async () => {
  const wrong = { email: account.email, password: 'not the password' };
  for (let index = 0; index < 10; index += 1) {
    const who = index % 2 === 0 ? wrong : { ...wrong, email: 'nobody@example.org' };
    expect((await post('/login', who)).status).toBe(401);
  }
  expect((await post('/login', account)).status).toBe(401);
});

test('[SE24] signing out ends the session on the server', async () => {
  expect((await post('/logout', {}, session)).status).toBe(200);
  expect((await post('/exercises', { scenario: 'tiny' }, session)).status).toBe(401);
});
