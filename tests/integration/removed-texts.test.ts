import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { Room } from '#app/live/connect-room.ts';
import { seatCookie } from '#server/auth/seat-cookie.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { postForm, postJson } from '#tests/support/signed-in.ts';

let server: OpenedServer;
let exercise: string;
let operator: HeldSeat;
let host: HeldSeat;

beforeAll(async () => {
  server = await openServer();
  const created = await server.create();
  exercise = created.exercise;
  operator = { seat: created.operator.seat.id, token: created.operator.token };
  host = await server.takeSeat(exercise, 'table', 'host');
  await act(operator, { type: 'exercise.start' });
});
afterAll(() => server.remove());

let sent = 0;

async function act(held: HeldSeat, command: CommandInput): Promise<void> {
  sent += 1;
  const answer = await postJson(
    server,
    `/seat/${held.seat}/command`,
    { commandId: `c${sent}`, command },
    bearer(held),
  );
  expect(await answer.json(), command.type).toMatchObject({ ok: true });
}

const bearer = ({ token }: HeldSeat) => ({ authorization: `Bearer ${token}` });
const cookieOf = ({ seat, token }: HeldSeat) => seatCookie(new Map(), seat, token, false).split(';')[0] ?? '';
const erase = (held: HeldSeat, ref: string) =>
  postJson(server, `/seat/${held.seat}/texts/erase`, { ref }, bearer(held));
const refOf = async (text: string) =>
  (await server.services.exercises.texts(exercise)).find((one) => one.text === text)?.ref ?? '';

async function note(text: string): Promise<string> {
  await act(operator, { type: 'note.add', text });
  return refOf(text);
}

async function stands(text: string): Promise<boolean> {
  return (await server.services.exercises.texts(exercise)).some((one) => one.text === text);
}

test('[SE35] lead and operator remove a text, and no other seat does', async () => {
  const kept = await note('Kept by all of them');
  const others: readonly (readonly [SeatKind, string?])[] = [
    ['table', 'host'],
    ['individual', 'embassy'],
    ['companion', 'host'],
    ['simcell'],
    ['evaluator'],
    ['observer'],
    ['interpreter'],
    ['screen'],
  ];
  for (const [kind, role] of others) {
    const answer = await erase(await server.takeSeat(exercise, kind, role), kept);
    expect(answer.status, kind).toBe(409);
    expect(await answer.json(), kind).toMatchObject({ ok: false, code: 'not-allowed' });
  }
  expect((await erase({ ...operator, token: host.token }, kept)).status).toBe(401);
  const elsewhere = await server.create();
  const { seat, token } = elsewhere.operator;
  const foreign = await erase({ seat: seat.id, token }, kept);
  expect(await foreign.json()).toMatchObject({ ok: false, code: 'unknown-item' });
  expect(await stands('Kept by all of them')).toBe(true);

  const lead = await server.takeSeat(exercise, 'lead');
  for (const held of [operator, lead]) {
    const ref = await note(`Removed by ${held.seat}`);
    for (const _twice of [1, 2]) {
      const answer = await erase(held, ref);
      expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
    }
    expect(await stands(`Removed by ${held.seat}`)).toBe(false);
  }
  expect((await erase(operator, 't1-1')).status).toBe(409);
  expect((await erase(operator, '')).status).toBe(409);
});

test('[SE35] [SY16] every view has the text no more at once, also of those who know the last entry, and no other is gone', async () => {
  await act(host, {
    type: 'spoken.note',
    with: 'carrier',
    outcome: 'agreed',
    note: 'Ann Example drives',
  });
  const [table, control] = [await server.connect(host), await server.connect(operator)];
  const before = (await server.services.exercises.live(exercise))?.host.state().seq;
  const shown = (room: Room) =>
    Object.entries(room.snapshot()?.view ?? {}).find(([key]) => key.startsWith('spoken:'))?.[1];
  expect(shown(table)).toMatchObject({ note: 'Ann Example drives' });
  expect(shown(table)).not.toHaveProperty('texts');
  const { texts } = shown(control) as { texts?: { note: string } };
  const [removed, added] = await Promise.all([
    erase(operator, texts?.note ?? ''),
    act(host, {
      type: 'spoken.note',
      with: 'embassy',
      outcome: 'agreed',
      note: 'Said meanwhile',
    }),
  ]);
  expect([removed.status, added]).toEqual([200, undefined]);
  for (const room of [table, control]) {
    await expect.poll(() => shown(room)).toMatchObject({ note: null, removed: ['note'] });
    expect(shown(room)).not.toHaveProperty('texts');
    await expect.poll(() => JSON.stringify(room.snapshot()?.view)).toContain('Said meanwhile');
  }
  expect(await stands('Said meanwhile')).toBe(true);
  // What was removed is no entry, and the news goes on from where it was.
  expect((await server.services.exercises.live(exercise))?.host.state().seq).toBe((before ?? 0) + 1);
  await act(host, { type: 'table.ready', ready: true });
  await expect.poll(() => JSON.stringify(table.snapshot()?.view)).toContain('"ready":true');

  // Where nothing else happens: the last entry that there is is known to everybody.
  const ref = await refOf('Said meanwhile');
  await erase(operator, ref);
  await expect.poll(() => JSON.stringify(table.snapshot()?.view)).not.toContain('Said meanwhile');
  table.close();
  control.close();
});

test('[SE35] [PA141] the report says that a text was removed, the ratings stand, and so do they after a restart', async () => {
  const idea = {
    type: 'action.propose',
    text: 'Ann Example opens her barn',
    who: 'Ann Example',
    when: 'tonight',
    authority: 'her own',
    told: [],
  } as const;
  await act(host, idea);
  // Left by going back: it stands in no view, and in the report.
  const seq = (await server.services.exercises.live(exercise))?.host.state().seq ?? 0;
  await act(operator, { type: 'exercise.rewind', to: seq - 1, reason: 'once more' });
  const { exercises } = server.services;
  const before = await exercises.report(exercise);
  expect(JSON.stringify(before)).toContain(idea.text);
  for (const text of [idea.text, idea.who])
    expect((await erase(operator, await refOf(text))).status).toBe(200);
  const after = await exercises.report(exercise);
  expect(JSON.stringify(after)).not.toContain('Ann Example');
  expect(JSON.stringify(after)).toContain('did.action.proposed.removed');
  expect([after?.rated, after?.notRated, after?.map]).toEqual([before?.rated, before?.notRated, before?.map]);
  server = await server.restart();
  expect(JSON.stringify(await server.services.exercises.report(exercise))).not.toContain('Ann Example');
  expect(await stands(idea.text)).toBe(false);
  expect((await erase(operator, 't9999-1')).status).toBe(409);
});

test('[SE35] [PA141] a form removes it as well, says so, and is refused in words', async () => {
  const ref = await note('To be removed by a form');
  const path = (held: HeldSeat) => `/seat/${held.seat}/texts/erase`;
  const refused = await postForm(server, path(host), { ref }, cookieOf(host));
  const [page, rest = ''] = refused.to.split('?answer=');
  expect([refused.status, page]).toEqual([303, `/seat/${host.seat}`]);
  const [key = '', fragment] = rest.split('#');
  expect(fragment).toBe('refused');
  const said = server.services.formAnswers.take(host.seat, key)?.answer;
  expect(said).toMatchObject({ ok: false, message: 'This seat cannot do that. Ask the operator.' });
  expect(await stands('To be removed by a form')).toBe(true);

  const { writtenPages } = server.services;
  const all = await writtenPages.find(cookieOf(operator), operator.seat, null);
  expect(all?.texts.find((one) => one.ref === ref)).toMatchObject({ kind: 'operator', party: null });
  expect(await writtenPages.find(cookieOf(host), host.seat, null)).toBeUndefined();
  expect(await writtenPages.find(cookieOf(host), operator.seat, null)).toBeUndefined();

  for (const [more, to] of [
    [{}, `/control/${operator.seat}`],
    [{ page: 'texts' }, `/control/${operator.seat}/texts`],
  ] as const) {
    const done = await postForm(server, path(operator), { ref, ...more }, cookieOf(operator));
    const [led, answer = ''] = done.to.split('?answer=');
    expect([done.status, led]).toEqual([303, to]);
    expect((await writtenPages.find(cookieOf(operator), operator.seat, answer))?.answer?.ok).toBe(true);
  }
  expect(await stands('To be removed by a form')).toBe(false);
  const stranger = await postForm(server, path(operator), { ref });
  expect(stranger.to).toBe('/join?refused=seat-left');
});

test('[SE13] a page of another site removes nothing', async () => {
  const ref = await note('Asked for from elsewhere');
  const answer = await fetch(`${server.url}/seat/${operator.seat}/texts/erase`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', cookie: cookieOf(operator) },
    body: new URLSearchParams({ ref }),
  });
  expect(answer.status).toBe(403);
  expect(await stands('Asked for from elsewhere')).toBe(true);
});
