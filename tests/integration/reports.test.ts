import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { seatCookie } from '#server/auth/seat-cookie.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
let exercise: string;
let operator: HeldSeat;
let table: HeldSeat;
let evaluator: HeldSeat;
let sent = 0;

beforeAll(async () => {
  server = await openServer();
  const created = await server.create();
  exercise = created.exercise;
  operator = { seat: created.operator.seat.id, token: created.operator.token };
  table = await server.takeSeat(exercise, 'table', 'host');
  evaluator = await server.takeSeat(exercise, 'evaluator');
  for (const type of ['exercise.start', 'exercise.end', 'debrief.open'] as const) await steer({ type });
});
afterAll(() => server.remove());

const cookieOf = ({ seat, token }: HeldSeat) => seatCookie(new Map(), seat, token, false).split(';')[0] ?? '';
const ask = async (cookie: string | null, id = exercise) =>
  (await server.services.openReport(id, cookie, 'en')).kind;

async function steer(command: CommandInput): Promise<void> {
  sent += 1;
  const seat = await server.services.seats.verify(operator.seat, operator.token);
  if (seat === undefined) throw new Error('The operator has no seat.');
  expect(await server.services.dispatch(seat, { commandId: `c${sent}`, command })).toMatchObject({
    ok: true,
  });
}

test('[PA4] before the ratings are released, those who rate and lead read the report, and no table does', async () => {
  expect(await ask(null)).toBe('closed');
  expect(await ask(cookieOf(table))).toBe('waiting');
  expect(await ask(cookieOf(operator))).toBe('open');
  expect(await ask(cookieOf(evaluator))).toBe('open');
});

test('[PA4] a seat of another exercise is nobody here, and neither is a wrong secret', async () => {
  const other = await server.create();
  const elsewhere = await server.takeSeat(other.exercise, 'operator');
  expect(await ask(cookieOf(elsewhere))).toBe('closed');
  expect(await ask(cookieOf({ ...operator, token: elsewhere.token }))).toBe('closed');
  expect(await ask(cookieOf(operator), 'nowhere')).toBe('closed');
});

test('[PA4] only what this installation played as its example is open to everybody', async () => {
  const other = await server.create();
  expect(await ask(null, other.exercise)).toBe('closed');
  await server.services.example.save(other.exercise);
  expect(await ask(null, other.exercise)).toBe('open');
  expect(await ask(null)).toBe('closed');
});

test('[PA4] ratings released for some cells open the report to no table, and all of them do', async () => {
  await steer({ type: 'ratings.publish', cells: ['G10/host'] });
  expect(await ask(cookieOf(table))).toBe('waiting');
  await steer({ type: 'ratings.publish' });
  expect(await ask(cookieOf(table))).toBe('open');
  const answer = await server.services.openReport(exercise, cookieOf(table), 'en');
  expect(answer.kind === 'open' && answer.page.isAsReleased).toBe(true);
});

test('[PA3] a report is made again when the log has grown, or a text was erased', async () => {
  const { exercises } = server.services;
  await steer({ type: 'note.add', text: 'Somebody said something' });
  const first = await exercises.report(exercise);
  expect(await exercises.report(exercise)).toBe(first);
  const [note] = await exercises.texts(exercise);
  expect(await exercises.eraseText(exercise, note?.ref ?? '')).toBe(true);
  expect(await exercises.report(exercise)).not.toBe(first);
  const second = await exercises.report(exercise);
  await server.takeSeat(exercise, 'observer');
  expect(await exercises.report(exercise)).not.toBe(second);
});
