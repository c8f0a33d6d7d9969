import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { postForm, postJson, signedIn } from '#tests/support/signed-in.ts';

let server: OpenedServer;
let ada = '';
let bob = '';

beforeAll(async () => {
  server = await openServer();
  [ada, bob] = [await signedIn(server, 'ada@example.org'), await signedIn(server, 'bob@example.org')];
});
afterAll(() => server.remove());

interface Made {
  readonly exercise: string;
  readonly codes: readonly { readonly code: string; readonly role: string | null; readonly kind: string }[];
  readonly operator: HeldSeat;
}

async function make(input: object = {}): Promise<Made> {
  const answer = await postJson(
    server,
    '/exercises',
    { scenario: 'tiny', title: 'Monday', ...input },
    { cookie: ada },
  );
  return (await answer.json()) as Made;
}

async function send({ seat, token }: HeldSeat, commandId: string, command: CommandInput): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await postJson(server, `/seat/${seat}/command`, { commandId, command }, headers);
  const { seq } = (await answer.json()) as { seq?: number };
  return seq ?? 0;
}

const stateOf = async (exercise: string) => (await server.services.exercises.live(exercise))?.host.state();
const placesOf = (codes: Made['codes']) => codes.map(({ role, kind }) => `${kind}/${role}`).sort();
const stamp = () => crypto.randomUUID();

test('[SE36] [ST25] a copy has its own codes for the same places, an operator’s seat, a title that says where from, and nobody in it', async () => {
  const { exercise, codes, operator } = await make({
    staff: ['lead'],
    tables: 'individual',
    inPlay: ['host'],
  });
  const joined = await postJson(server, '/join', { code: codes.find(({ role }) => role === 'host')?.code });
  const table = (await joined.json()) as HeldSeat;
  await send(operator, 'a', { type: 'exercise.start' });
  const seq = await send(operator, 'b', { type: 'note.add', text: 'Before the copy' });
  const gone = await send(operator, 'c', { type: 'note.add', text: 'Left out of it' });
  const answer = await postJson(server, `/exercise/${exercise}/fork`, { seq }, { cookie: ada });
  expect(answer.status).toBe(201);
  const copy = (await answer.json()) as Made;
  expect(placesOf(copy.codes)).toEqual(placesOf(codes));
  expect(copy.codes.filter(({ code }) => codes.some((old) => old.code === code))).toEqual([]);
  expect(await server.services.exercises.titleOf(copy.exercise)).toBe(`Monday (copy from entry ${seq})`);
  const state = await stateOf(copy.exercise);
  expect(state).toMatchObject({ clock: { running: false }, forkedFrom: { exercise, seq } });
  const there = Object.values(state?.seats ?? {}).filter(({ present }) => present);
  expect(there.map(({ id }) => id)).toEqual([copy.operator.seat]);
  // Whoever sits in the first one has no seat in the copy, and keeps the own one.
  expect(await send({ ...copy.operator, token: table.token }, 'd', { type: 'seat.leave' })).toBe(0);
  expect((await stateOf(exercise))?.seats[table.seat]?.present).toBe(true);
  const texts = await server.services.exercises.texts(copy.exercise);
  expect(texts.map(({ text }) => text)).toEqual(['Before the copy']);
  // A text that is removed here stays in what was copied before.
  expect(await server.services.exercises.eraseText(exercise, texts[0]?.ref ?? '')).toBe(true);
  expect(await server.services.exercises.texts(copy.exercise)).toHaveLength(1);
  expect(gone).toBeGreaterThan(seq);
  expect(await send(copy.operator, 'e', { type: 'exercise.resume' })).toBeGreaterThan(seq);
  expect((await stateOf(copy.exercise))?.clock.running).toBe(true);

  const again = await postJson(
    server,
    `/exercise/${copy.exercise}/fork`,
    { seq: (await stateOf(copy.exercise))?.seq },
    { cookie: ada },
  );
  expect(again.status).toBe(201);
  const second = (await again.json()) as Made;
  expect((await stateOf(second.exercise))?.forkedFrom?.exercise).toBe(copy.exercise);
  // As many sit down as in any other exercise.
  const code = second.codes.find(({ role }) => role === 'host')?.code;
  expect((await postJson(server, '/join', { code })).status).toBe(201);
});

test('[SE36] only the facilitator of an exercise copies it, and only from an entry that counts', async () => {
  const { exercise, operator } = await make();
  await send(operator, 'a', { type: 'exercise.start' });
  const left = await send(operator, 'b', { type: 'note.add', text: 'Left behind' });
  await send(operator, 'c', { type: 'exercise.rewind', to: left - 1, reason: 'once more' });
  const path = `/exercise/${exercise}/fork`;
  const count = async () => (await server.services.exercises.list()).length;
  const before = await count();
  const seq = String(left - 1);
  expect((await postJson(server, path, { seq }, { cookie: bob })).status).toBe(404);
  expect((await postJson(server, path, { seq })).status).toBe(401);
  const holder = { cookie: `muster_seats=${operator.seat}.${operator.token}` };
  expect((await postJson(server, path, { seq }, holder)).status).toBe(401);
  expect((await postForm(server, path, { seq })).to).toBe(
    `/login?next=${encodeURIComponent(`/exercise/${exercise}`)}`,
  );
  expect((await postForm(server, path, { seq }, bob)).text).toContain('This is no exercise of yours');
  for (const wrong of [String(left), '9999', '0', '-1', 'x', '']) {
    const refused = await postForm(server, path, { seq: wrong, stamp: stamp() }, ada);
    expect([refused.status, refused.text], wrong).toEqual([404, expect.stringContaining('No copy was made')]);
    expect(await (await postJson(server, path, { seq: wrong }, { cookie: ada })).json()).toEqual({
      ok: false,
      code: 'not-in-log',
    });
  }
  expect(await count()).toBe(before);

  const form = { seq, stamp: stamp() };
  const both = await Promise.all([postForm(server, path, form, ada), postForm(server, path, form, ada)]);
  const again = await postForm(server, path, form, ada);
  expect(new Set([...both, again].map(({ to }) => to)).size).toBe(1);
  expect(await count()).toBe(before + 1);
  expect(both[0]?.to).toMatch(/^\/exercise\/[a-z0-9]{12}$/);
  const taken = await postForm(server, `${both[0]?.to}/operator`, {}, `${ada}; ${both[0]?.cookie}`);
  expect(taken.to).toBe(`/control/${both[0]?.cookie.split('=')[1]?.split('.')[0]}`);
  const other = await postForm(server, path, { ...form, stamp: stamp() }, ada);
  expect(other.to).not.toBe(both[0]?.to);
});

test('[PA142] the control room and the report know whether their reader may copy the exercise', async () => {
  const { exercise, operator } = await make();
  const seat = `muster_seats=${operator.seat}.${operator.token}`;
  const { controlPages, openReport } = server.services;
  for (const [cookie, isOwner] of [
    [seat, false],
    [`${seat}; ${ada}`, true],
    [`${seat}; ${bob}`, false],
  ] as const) {
    expect((await controlPages.find(cookie, operator.seat))?.isOwner).toBe(isOwner);
    const answer = await openReport(exercise, cookie, 'en');
    expect(answer.kind === 'open' && answer.page.isOwner).toBe(isOwner);
  }
});
