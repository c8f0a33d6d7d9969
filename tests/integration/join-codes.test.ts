import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { postForm, postJson, signedIn } from '#tests/support/signed-in.ts';

let server: OpenedServer;
let ada = '';
let bob = '';

beforeAll(async () => {
  server = await openServer();
  [ada, bob] = [await signedIn(server, 'ada@example.org'), await signedIn(server, 'bob@example.org')];
});
afterAll(() => server.remove());

async function make() {
  const answer = await postJson(server, '/exercises', { scenario: 'tiny' }, { cookie: ada });
  const { exercise, codes, operator } = (await answer.json()) as {
    exercise: string;
    codes: { code: string; role: string | null; kind: string }[];
    operator: { seat: string; token: string };
  };
  const code = codes.find(({ role }) => role === 'host')?.code ?? '';
  return { exercise, code, operator, codes };
}

const join = (code: string) => postJson(server, '/join', { code });
const placeOf = async (exercise: string) => {
  const codes = await server.services.exercises.codes(exercise);
  return codes.filter(({ role, kind }) => role === 'host' && kind === 'table');
};

test('[SE37] nobody joins by a code that was closed, whoever sits stays, and a new one opens the place again', async () => {
  const { exercise, code, codes } = await make();
  const seated = (await (await join(code)).json()) as { seat: string; token: string };
  const close = () => postForm(server, `/exercise/${exercise}/codes/${code}/close`, {}, ada);
  for (const closed of [await close(), await close()])
    expect([closed.status, closed.to]).toEqual([303, `/exercise/${exercise}#sheet-${code}`]);
  expect(await (await join(code)).json()).toEqual({ ok: false, code: 'no-such-code' });
  const ready = { commandId: 'r', command: { type: 'table.ready', ready: true } };
  const authorization = `Bearer ${seated.token}`;
  const answer = await postJson(server, `/seat/${seated.seat}/command`, ready, { authorization });
  expect(await answer.json()).toMatchObject({ ok: true });
  expect(await placeOf(exercise)).toMatchObject([{ code, isClosed: true }]);
  expect(await server.services.exercises.codes(exercise)).toHaveLength(codes.length);

  const renewed = await postForm(server, `/exercise/${exercise}/codes/${code}/renew`, {}, ada);
  const [now] = await placeOf(exercise);
  expect(renewed.to).toBe(`/exercise/${exercise}#sheet-${now?.code}`);
  expect(now).toMatchObject({ isClosed: false, role: 'host', kind: 'table' });
  expect(now?.code).not.toBe(code);
  expect((await join(now?.code ?? '')).status).toBe(201);
  expect((await join(code)).status).toBe(404);
});

test('[SE37] a new code closes the one before, and is one where it is asked for twice, at once or later', async () => {
  const { exercise, code } = await make();
  const renew = (old: string) => postForm(server, `/exercise/${exercise}/codes/${old}/renew`, {}, ada);
  const both = await Promise.all([renew(code), renew(code)]);
  const later = await server.services.exercises.renewCode(exercise, code);
  const [now] = await placeOf(exercise);
  expect(both.map(({ to }) => to)).toEqual(Array(2).fill(`/exercise/${exercise}#sheet-${now?.code}`));
  expect(later?.code).toBe(now?.code);
  expect([(await join(code)).status, (await join(now?.code ?? '')).status]).toEqual([404, 201]);
  // Of the new one there may be a new one again.
  await renew(now?.code ?? '');
  const [third] = await placeOf(exercise);
  expect(new Set([code, now?.code, third?.code]).size).toBe(3);
  expect((await join(now?.code ?? '')).status).toBe(404);
});

test('[SE37] nobody but the facilitator of the exercise closes a code or has one made', async () => {
  const [mine, other] = [await make(), await make()];
  const before = await server.services.exercises.codes(mine.exercise);
  const holder = `muster_seats=${mine.operator.seat}.${mine.operator.token}`;
  for (const act of ['close', 'renew']) {
    const path = `/exercise/${mine.exercise}/codes/${mine.code}/${act}`;
    expect((await postJson(server, path, {}, { cookie: bob })).status, act).toBe(404);
    expect((await postJson(server, path, {})).status, act).toBe(401);
    expect((await postJson(server, path, {}, { cookie: holder })).status, act).toBe(401);
    expect((await postForm(server, path, {}, holder)).to).toMatch(/^\/login\?next=/);
    expect((await postForm(server, path, {}, bob)).text).toContain('This is no exercise of yours');
    // The code of another exercise of one's own.
    const astray = await postForm(server, `/exercise/${mine.exercise}/codes/${other.code}/${act}`, {}, ada);
    expect([astray.status, astray.text]).toEqual([
      404,
      expect.stringContaining('This exercise has no such code'),
    ]);
  }
  expect(await server.services.exercises.codes(mine.exercise)).toEqual(before);
  expect((await join(other.code)).status).toBe(201);
  const made = await postJson(
    server,
    `/exercise/${mine.exercise}/codes/${mine.code}/renew`,
    {},
    { cookie: ada },
  );
  expect(await made.json()).toEqual({ ok: true, code: (await placeOf(mine.exercise))[0]?.code });
});
