import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { tinyFolder, tinyScenario, tinySkin } from '#tests/support/tiny-scenario.ts';
import { type LoadedScenario, loadFromBundle, loadScenario } from './load-scenario.ts';
import { roomPage } from './room-page.ts';

const OWN = { skin: null, isNoticeRead: false };

function loadedFrom(result: ReturnType<typeof loadFromBundle>): LoadedScenario {
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

const template = async () =>
  loadedFrom(await loadScenario(fileURLToPath(new URL('../../scenarios', import.meta.url)), '_template'));

test('[PA57] the handouts have run sheet, practice item, every task to look at once, and every card', async () => {
  const loaded = await template();
  const page = roomPage(loaded, 'en', OWN);
  expect(page.runSheet).toHaveLength(loaded.file.runSheet.length);
  expect(page.runSheet.flatMap(({ parts }) => parts).length).toBeGreaterThan(page.runSheet.length);
  expect(page.practice?.decision.options.length).toBeGreaterThan(1);
  const tasks = page.look.flatMap(({ tables }) => tables.flatMap((table) => table.tasks));
  expect(tasks.map(({ id }) => id).sort()).toEqual([...loaded.scenario.tasks.keys()].sort());
  expect(page.roles.map(({ id }) => id)).toEqual(loaded.file.roles.map(({ id }) => id));
  expect(page.roles.every(({ card }) => card.length > 0)).toBe(true);
  const cases = page.roles.flatMap((role) => role.cases.map(({ id }) => `${role.id}/${id}`));
  expect(cases.sort()).toEqual(loaded.file.caseCards.map(({ id, role }) => `${role}/${id}`).sort());
  // A missing text would show up as its key.
  expect(JSON.stringify(page)).not.toMatch(
    /"(runSheet|practice|caseCards|decisions|expectations|requests)\./,
  );
});

test('[PA57] a look sheet says what to look for, what to ask, what makes it real and who must know', () => {
  const scenario = tinyScenario();
  const task = scenario.decisions[0]?.tasks?.[0];
  if (task === undefined) throw new Error('The tiny scenario has no task.');
  task.look = 'Is the order written? Ask: who has read it at {gate}?';
  const page = roomPage(loadedFrom(loadFromBundle({ id: 'tiny', files: tinyFolder(scenario) })), 'en', OWN);
  expect(page.look.map(({ round }) => round)).toEqual([1]);
  const [host, embassy] = page.look[0]?.tables ?? [];
  expect(host).toMatchObject({
    name: 'Hostland',
    tasks: [
      {
        id: 'exit-open',
        isEssential: true,
        on: { kind: 'decision', title: 'Exit without papers' },
        watch: 'Is the order written?',
        ask: 'who has read it at the West Gate?',
        done: 'The order reached the gate.',
        told: { parties: ['the missions'], languages: 2 },
      },
    ],
  });
  expect(embassy?.tasks).toMatchObject([{ id: 'list-made', watch: null, ask: null, done: null, told: null }]);
});

test('[SE27] names behind a notice are shown only where it was said that the notice was read', () => {
  const real = { ...tinySkin(), id: 'real', title: 'Real names', real: true, notice: 'Read this first.' };
  const names = Object.fromEntries(Object.keys(real.names).map((id) => [id, `Real ${id}`]));
  const files = { ...tinyFolder(), 'skins/real.yaml': stringify({ ...real, names }) };
  const loaded = loadedFrom(loadFromBundle({ id: 'tiny', files }));
  const closed = roomPage(loaded, 'en', { skin: 'real', isNoticeRead: false });
  expect(closed).toMatchObject({ skin: { id: 'plain' }, isNoticeUnread: true });
  expect(closed.roles[0]?.name).toBe('Hostland');
  const open = roomPage(loaded, 'en', { skin: 'real', isNoticeRead: true });
  expect(open).toMatchObject({ skin: { id: 'real', notice: 'Read this first.' }, isNoticeUnread: false });
  expect(open.roles[0]?.name).toBe('Real host');
  for (const skin of [null, 'plain', 'nowhere', '__proto__'])
    expect(roomPage(loaded, 'en', { skin, isNoticeRead: false })).toMatchObject({
      skin: { id: 'plain' },
      isNoticeUnread: false,
    });
});
