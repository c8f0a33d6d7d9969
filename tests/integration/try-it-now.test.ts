import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { prepareTryout } from '#server/play/try-it-now.ts';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { tinyFolder, writeFolder } from '#tests/support/tiny-scenario.ts';

let server: OpenedServer;

beforeAll(async () => {
  server = await openServer();
  const files = tinyFolder();
  writeFolder(join(server.folder, 'scenarios', 'two-borders'), {
    ...files,
    'scenario.yaml': (files['scenario.yaml'] ?? '').replace('id: tiny', 'id: two-borders'),
  });
});
afterAll(() => server.remove());

test('[PA103] what was begun stands ready again, and what was played to its end makes room for a new one', async () => {
  const { services } = server;
  const first = await prepareTryout(services);
  expect(first?.seats.map(({ name }) => name).slice(0, 3)).toEqual(['Control room', 'Lead', 'Wall']);
  expect(first?.seats.length).toBeGreaterThan(2);
  await steer([{ type: 'exercise.start' }, { type: 'exercise.end' }, { type: 'debrief.open' }]);
  expect(await prepareTryout(services)).toEqual(first);
  await steer([{ type: 'ratings.publish' }]);
  const second = await prepareTryout(services);
  expect(second?.seats.map(({ name }) => name)).toEqual(first?.seats.map(({ name }) => name));
  expect(second?.seats[0]?.path).not.toBe(first?.seats[0]?.path);
});

async function steer(commands: readonly CommandInput[]): Promise<void> {
  const { exercises, tryout, dispatch } = server.services;
  const taken = await exercises.takeSeat((await tryout.find()) ?? '', { kind: 'operator' });
  if (taken === undefined) throw new Error('Nothing stands ready.');
  for (const [n, command] of commands.entries())
    expect(await dispatch(taken.seat, { commandId: `c${n}`, command })).toMatchObject({ ok: true });
}
