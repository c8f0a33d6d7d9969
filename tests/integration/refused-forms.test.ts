import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatCookie } from '#server/auth/seat-cookie.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
let exercise: string;
let held: HeldSeat;
let cookie: string;

beforeAll(async () => {
  server = await openServer();
  ({ exercise } = await server.create());
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

test('[PA144] what a form may not hold is said by the name of its field, and comes back with the form', async () => {
  const who = 'x'.repeat(121);
  const idea = { command: '{"type":"action.propose"}', text: 'A clinic', when: 'Now', authority: 'Law' };
  const url = await send({ ...idea, commandId: 'aaaaaaaa-bbbb.action.propose.idea', who });
  expect((await open(url))?.refused).toMatchObject({
    form: 'action.propose.idea',
    code: 'too-long',
    message: '“Who does it” is longer than 120 characters. Shorten it, and send it again.',
    fields: { who: [who] },
  });
  const order = {
    command: '{"type":"document.issue","kind":"order"}',
    commandId: 'a-b.document.issue.order',
  };
  const messageFor = async (fields: Record<string, string>) =>
    (await open(await send({ ...order, 'to[]': 'embassy', ...fields })))?.refused?.message;
  expect(await messageFor({ 'languages#': 'many' })).toBe(
    'What stands at “In how many languages” is not a number. Write it in digits, and send it again.',
  );
  expect(await messageFor({ 'languages#': '21' })).toContain('“In how many languages” is too high. Write 20');
  expect(await messageFor({ 'languages#': '1.5' })).toContain('“In how many languages” has a fraction');
  expect(await messageFor({ 'to[]': '' })).toBe(
    'Nothing is ticked at “To”. Tick at least one, and send it again.',
  );
});

test('[PA144] a field of a request has the name that the scenario gives it', async () => {
  const { seats, dispatch } = server.services;
  const embassy = await server.takeSeat(exercise, 'table', 'embassy');
  const answerTo = async ({ seat, token }: HeldSeat) => {
    const fields = { people: -5 };
    const command = { type: 'request.send', kind: 'exit-permit', to: ['host'], fields };
    const verified = await seats.verify(seat, token);
    return verified && dispatch(verified, { commandId: 'field', command });
  };
  expect(await answerTo(embassy)).toMatchObject({
    code: 'too-low',
    params: { field: 'fields.people', name: 'How many', min: 0 },
    message: 'The number at “How many” is too low. Write 0 or more, and send it again.',
  });
  // The host has no such form, so it is not told what stands in it.
  expect(await answerTo(held)).toMatchObject({ params: { name: 'A field of this form' } });
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
