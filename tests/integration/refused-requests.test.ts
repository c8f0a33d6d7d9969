import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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

interface Post {
  readonly type?: string;
  readonly origin?: string | undefined;
}

async function post(path: string, body: string, { type = FORM, origin = server.url }: Post = {}) {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': type, cookie: session, ...(origin !== '' && { origin }) },
    body,
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const isPage = (text: string) => /<p class="mark">Exercise · nothing here is real<\/p>/.test(text);

test('[SE34] a form to somebody else’s exercise, or from another page, is answered with a page that says what to do', async () => {
  const { exercise, operator } = await server.create();
  for (const path of [
    `/exercise/${exercise}/operator`,
    `/exercise/${exercise}/seats/${operator.seat.id}/kick`,
  ]) {
    const answer = await post(path, '');
    expect(answer).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
    expect(isPage(answer.text)).toBe(true);
    expect(answer.text).toContain('This is no exercise of yours');
    expect(answer.text).toContain('href="/facilitator"');
  }
  const foreign = await post('/join', 'code=x', { origin: 'https://evil.example' });
  expect(foreign).toMatchObject({ status: 403, type: 'text/html; charset=utf-8' });
  expect(isPage(foreign.text)).toBe(true);
  const program = await post('/join', '{}', { type: JSON_TYPE, origin: 'https://evil.example' });
  expect(program).toMatchObject({ status: 403, text: '{"ok":false,"code":"other-page"}' });
  const own = await post(`/exercise/${exercise}/operator`, '{}', { type: JSON_TYPE });
  expect(own).toMatchObject({ status: 404, text: '{"ok":false,"code":"no-such-exercise"}' });
});

test('[SE34] what is too long or broken is the sender’s, and no error of ours', async () => {
  const logged = vi.spyOn(server.services.log, 'error');
  const long = await post('/join', `code=${'x'.repeat(70_000)}`);
  expect(long).toMatchObject({ status: 413, type: 'text/html; charset=utf-8' });
  expect(isPage(long.text)).toBe(true);
  const many = await post('/join', Array.from({ length: 300 }, (_, n) => `f${n}=1`).join('&'));
  expect(many.status).toBe(413);
  const broken = await post('/join', '{"code":', { type: JSON_TYPE });
  expect(broken).toMatchObject({ status: 400, text: '{"ok":false,"code":"malformed"}' });
  const large = await post('/join', JSON.stringify({ code: 'x'.repeat(70_000) }), { type: JSON_TYPE });
  expect(large).toMatchObject({ status: 413, text: '{"ok":false,"code":"too-large"}' });
  expect(logged).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('[SE34] what breaks on our side is logged, and said on a page without a word of the error', async () => {
  const { database, log } = server.services;
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {});
  await database.$executeRawUnsafe('ALTER TABLE "JoinCode" RENAME TO "Mislaid"');
  const page = await post('/join', 'code=00000000');
  const program = await post('/join', '{"code":"00000000"}', { type: JSON_TYPE });
  await database.$executeRawUnsafe('ALTER TABLE "Mislaid" RENAME TO "JoinCode"');
  expect(page).toMatchObject({ status: 500, type: 'text/html; charset=utf-8' });
  expect(page.text).toContain('This page could not be shown');
  expect(page.text).not.toContain('JoinCode');
  expect(program).toMatchObject({ status: 500, text: '{"ok":false,"code":"failed"}' });
  expect(logged).toHaveBeenCalledTimes(2);
  logged.mockRestore();
});
