import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatCookie } from '#server/auth/seat-cookie.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
let held: HeldSeat;
let cookie: string;

beforeAll(async () => {
  server = await openServer();
  const { exercise } = await server.create();
  held = await server.takeSeat(exercise, 'table', 'host');
  cookie = seatCookie(new Map(), held.seat, held.token, false).split(';')[0] ?? '';
});
afterAll(() => server.remove());

/** Where a form of the page leads. */
async function send(fields: Record<string, string>): Promise<URL> {
  const answer = await fetch(`${server.url}/seat/${held.seat}/command`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, cookie },
    body: new URLSearchParams(fields),
  });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location') ?? '', server.url);
}

const open = (url?: URL) =>
  server.services.seatPages.find(cookie, held.seat, url?.searchParams.get('answer') ?? null);
const readied = { command: '{"type":"table.ready"}', 'ready?': 'yes' };
const unknown = {
  command: '{"type":"spoken.note"}',
  commandId: 'aaaaaaaa-bbbb.spoken.note.talk',
  with: 'nobody',
  note: 'Said in the corridor',
};

test('[PA120] a form that is refused comes back to its page with all that was filled in', async () => {
  const url = await send(unknown);
  expect(url.pathname).toBe(`/seat/${held.seat}`);
  expect(url.hash).toBe('#refused');
  const page = await open(url);
  expect(page?.answer?.ok).toBe(false);
  expect(page?.refused).toMatchObject({
    form: 'spoken.note.talk',
    as: null,
    fields: { with: ['nobody'], note: ['Said in the corridor'] },
  });
  expect(page?.refused?.message).toBe(page?.answer?.ok === false ? page.answer.message : '');
});

test('[PA121] another tab of the seat is not told how a form ended, and what was saved is said once', async () => {
  const refused = await send(unknown);
  const saved = await send({ ...readied, commandId: 'aaaaaaaa-bbbb.table.ready.1' });
  expect(await open()).toMatchObject({ answer: null, refused: null });
  expect((await open(saved))?.answer?.ok).toBe(true);
  expect((await open(saved))?.answer).toBeNull();
  expect((await open(refused))?.answer?.ok).toBe(false);
  expect((await open(refused))?.refused).not.toBeNull();
  expect(saved.hash).toBe('');
});

test('[PA125] a form that came too soon is told to send again what still stands there', async () => {
  const all = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      send({ ...readied, commandId: `aaaaaaaa-bbbb.table.ready.many.${n}` }),
    ),
  );
  const pages = await Promise.all(all.map((url) => open(url)));
  const messages = pages.flatMap((page) => page?.refused?.message ?? []);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages)
    expect(message).toBe(
      'That was too much at once, and this was not taken. Wait a moment, then send it again: what you entered stands in its form.',
    );
});
