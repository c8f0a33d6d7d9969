import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { tinyFolder, writeFolder } from '#tests/support/tiny-scenario.ts';

const CASE = `
caseCards:
  - id: baker
    role: host
    title: A baker
    story: I bake at night.
    facts:
      - The oven stands in the third street.
    vetoes:
      - item: exit
        text: I do not leave without my sister.
`;

let server: OpenedServer;

beforeAll(async () => {
  server = await openServer();
  const files = tinyFolder();
  const skin = files['skins/plain.yaml'] ?? '';
  writeFolder(join(server.folder, 'scenarios', 'carded'), {
    ...files,
    'scenario.yaml': `${(files['scenario.yaml'] ?? '').replace('id: tiny', 'id: carded')}${CASE}`,
    // Stands before the scenario's own skin in the alphabet.
    'skins/noted.yaml': `${skin.replace('id: plain', 'id: noted')}\nnotice: Real events.\n`,
  });
});
afterAll(() => server.remove());

test('[VI14] a table reads its own card and the people it speaks for, and no other table does', async () => {
  const { exercises } = server.services;
  const made = await exercises.create({ scenario: 'carded' }, null);
  const handed = async (role: string) => {
    const taken = await exercises.takeSeat(made?.exercise ?? '', { kind: 'table', role });
    return taken && (await exercises.handout(taken.seat));
  };
  const host = await handed('host');
  const embassy = await handed('embassy');
  expect(host?.card.length).toBeGreaterThan(0);
  expect(host?.cases).toEqual([
    {
      id: 'baker',
      title: 'A baker',
      story: 'I bake at night.',
      facts: ['The oven stands in the third street.'],
      vetoes: ['I do not leave without my sister.'],
    },
  ]);
  expect(embassy?.cases).toEqual([]);
  expect(embassy?.card).not.toEqual(host?.card);
  expect(made && (await exercises.handout(made.operator.seat))).toBeUndefined();
});

test('[VI14] the public page of the scenario shows no case card', async () => {
  const page = await server.services.library.page('carded', 'en');
  expect(page?.roles.map(({ id }) => id)).toContain('host');
  expect(JSON.stringify(page)).not.toContain('third street');
});

test('[SE25] names behind a notice are taken only by those who say that they read it', async () => {
  const { exercises } = server.services;
  const wanted = { scenario: 'carded', skin: 'noted' };
  expect(await exercises.create(wanted, null)).toBeUndefined();
  expect(await exercises.create({ ...wanted, noticeRead: 'yes' }, null)).toBeDefined();
  // The form has the first one chosen already.
  const page = await server.services.library.page('carded', 'en');
  expect(page?.skins.map(({ id }) => id)).toEqual(['plain', 'noted']);
});
