import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
const account = { name: 'Ada', email: 'ada@example.org', password: 'a long enough password' };

beforeAll(async () => {
  server = await openServer();
  await server.services.facilitators.create(account);
});
afterAll(() => server.remove());

async function post(path: string, fields: Record<string, string> | string[][], cookie = '') {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, cookie },
    body: new URLSearchParams(fields),
  });
  const to = new URL(answer.headers.get('location') ?? '', server.url);
  return { to, cookies: answer.headers.getSetCookie() };
}

const keptBy = (to: URL) => server.services.flashFields.find(to.searchParams.get('kept'));

test('[PA122] a code that opens nothing comes back with what else was filled in', async () => {
  const table = await post('/join', { code: '0000 0000', kind: '', people: '7' });
  expect(`${table.to.pathname}${table.to.search}`).toBe('/join?refused=no-such-code&code=0000+0000&people=7');
  const phone = await post('/join', { code: '00000000', kind: 'companion', people: '4' });
  expect(phone.to.search).toBe('?refused=no-such-code&code=00000000&as=companion&people=4');
  const staff = await post('/join', { code: '00000000', as: 'staff' });
  expect(staff.to.search).toBe('?refused=no-such-code&code=00000000&as=staff');
  const long = await post('/join', { code: 'x'.repeat(5000), people: '1000' });
  expect(long.to.search).toBe(`?refused=join-code&code=${'x'.repeat(40)}&people=1000`);
});

test('[PA122] a sign-in that fails keeps the address, out of the address line, and never the password', async () => {
  const { to } = await post('/login', { email: 'ada@example.org', password: 'not the password' });
  expect(to.pathname).toBe('/login');
  expect(to.href).not.toContain('ada');
  expect(keptBy(to)).toEqual({ email: 'ada@example.org' });
});

test('[PA122] a set-up that fails says which of its fields do not go, and keeps name and address', async () => {
  const { setupLinks, clock } = server.services;
  const path = await setupLinks.create(clock.now());
  const why = async (fields: object) => {
    const { to } = await post(path, { ...account, email: 'bob@example.org', ...fields });
    expect(to.pathname).toBe(path);
    expect(to.href).not.toMatch(/bob|Ada|password=/);
    return { why: to.searchParams.getAll('refused'), kept: keptBy(to) };
  };
  expect(await why({ password: 'short' })).toEqual({
    why: ['password'],
    kept: { name: 'Ada', email: 'bob@example.org' },
  });
  expect((await why({ name: ' ', email: 'bob' })).why).toEqual(['name', 'email']);
  expect((await why({ email: 'ADA@example.org' })).why).toEqual(['account-taken']);
  const program = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  expect([program.status, await program.json()]).toEqual([409, { ok: false, code: 'account-taken' }]);
  // The link was not used up by any of it.
  expect((await post(path, { ...account, email: 'bob@example.org' })).to.pathname).toBe('/facilitator');
  // Whoever holds a link that was used learns of nobody's account.
  expect((await post(path, account)).to.searchParams.getAll('refused')).toEqual(['link-used']);
});

test('[PA123] a session that ended takes nothing of a new exercise away: it stands there after signing in', async () => {
  const chosen = [
    ['scenario', 'tiny'],
    ['title', 'Monday & after'],
    ['inPlay', 'host'],
    ['objectives', 'way-out'],
  ];
  const { to } = await post('/exercises', chosen, 'muster.session_token=old');
  expect(to.pathname).toBe('/login');
  const next = to.searchParams.get('next') ?? '';
  const back = await post('/login', { ...account, next });
  expect(back.to.pathname).toBe('/facilitator');
  expect(back.to.hash).toBe('#new-title');
  expect([...back.to.searchParams]).toEqual([['refused', 'signed-out'], ...chosen]);
  const steered = await post('/exercise/abc/operator', {});
  expect(steered.to.searchParams.get('next')).toBe('/exercise/abc');
  // Also where the password was wrong at first.
  const wrong = await post('/login', { ...account, password: 'not the password', next });
  expect(wrong.to.searchParams.get('next')).toBe(next);
});

test('[SE33] signing in leads to no other site', async () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
  ]) {
    const { to } = await post('/login', { ...account, next });
    expect(to.href).toBe(`${server.url}/facilitator`);
    const wrong = await post('/login', { ...account, password: 'no', next });
    expect(wrong.to.searchParams.has('next')).toBe(false);
  }
});
