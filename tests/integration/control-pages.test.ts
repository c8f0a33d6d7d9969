import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { seatCookie } from '#server/auth/seat-cookie.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { tinyFolder, writeFolder } from '#tests/support/tiny-scenario.ts';

const RUN_SHEET = `
runSheet:
  - at: 0
    minutes: 5
    stage: welcome
    title: Welcome
    say: Nothing here is real.
`;

let server: OpenedServer;
let exercise: string;
let operator: HeldSeat;
let sent = 0;

beforeAll(async () => {
  server = await openServer();
  const files = tinyFolder();
  writeFolder(join(server.folder, 'scenarios', 'led'), {
    ...files,
    'scenario.yaml': `${(files['scenario.yaml'] ?? '').replace('id: tiny', 'id: led')}${RUN_SHEET}`,
  });
  const created = await server.services.exercises.create({ scenario: 'led' }, null);
  if (created === undefined) throw new Error('The scenario cannot be played.');
  exercise = created.exercise;
  operator = { seat: created.operator.seat.id, token: created.operator.token };
});
afterAll(() => server.remove());

const cookieOf = ({ seat, token }: HeldSeat) => seatCookie(new Map(), seat, token, false).split(';')[0] ?? '';
const pageOf = (held: HeldSeat) => server.services.controlPages.find(cookieOf(held), held.seat);
const pageFor = async (kind: SeatKind, role?: string) => pageOf(await server.takeSeat(exercise, kind, role));

async function steer(command: CommandInput): Promise<void> {
  sent += 1;
  const seat = await server.services.seats.verify(operator.seat, operator.token);
  if (seat === undefined) throw new Error('The operator has no seat.');
  const answer = await server.services.dispatch(seat, { commandId: `c${sent}`, command });
  expect(answer).toMatchObject({ ok: true });
}

test('[PA89] who leads and steers has the run sheet, an evaluator what to look for, and nobody else a word of the script', async () => {
  expect(await server.services.controlPages.find(null, operator.seat)).toBeUndefined();
  for (const page of [await pageOf(operator), await pageFor('lead')]) {
    expect(page?.script?.runSheet.map(({ title }) => title)).toEqual(['Welcome']);
    expect(page?.script?.look).toEqual([]);
  }
  const evaluator = await pageFor('evaluator');
  expect(evaluator?.script?.runSheet).toEqual([]);
  expect(evaluator?.script?.look.length).toBeGreaterThan(0);
  for (const page of [await pageFor('simcell'), await pageFor('observer'), await pageFor('table', 'host')]) {
    expect(page).toBeDefined();
    expect(page?.script).toBeNull();
  }
});

test('[PA88] ratings come with the page once play has ended, to those who rate and lead alone', async () => {
  await steer({ type: 'exercise.start' });
  expect((await pageOf(operator))?.debrief).toBeNull();
  await steer({ type: 'exercise.end' });
  const debrief = (await pageOf(operator))?.debrief;
  expect(debrief?.tasks.length).toBeGreaterThan(0);
  expect(debrief?.cells.every(({ id }) => /^G\d+\/[a-z]/.test(id))).toBe(true);
  expect((await pageFor('evaluator'))?.debrief).not.toBeNull();
  for (const page of [await pageFor('simcell'), await pageFor('screen'), await pageFor('table', 'host')])
    expect(page?.debrief).toBeNull();
});

test('[PA88] ratings are fetched again by those alone, and that leaves the answer to a form for its page', async () => {
  const { controlPages, formAnswers } = server.services;
  const { stage } = (await pageOf(operator))?.view['exercise:main'] ?? {};
  expect(stage).toBe('hot-wash');
  const key = formAnswers.keep(operator.seat, { ok: true, seq: 1 });
  expect((await controlPages.debrief(cookieOf(operator), operator.seat))?.tasks.length).toBeGreaterThan(0);
  expect((await controlPages.find(cookieOf(operator), operator.seat, key))?.answer).toEqual({
    ok: true,
    seq: 1,
  });
  const table = await server.takeSeat(exercise, 'table', 'host');
  expect(await controlPages.debrief(cookieOf(table), table.seat)).toBeNull();
  expect(await controlPages.debrief(cookieOf(table), operator.seat)).toBeUndefined();
});
