import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rate } from '#app/domain/rating/rate.ts';
import { DURATIONS, FACTS, TIME_FUNCTIONS } from '#app/domain/scenario/facts.ts';
import { ScenarioFile } from '#app/domain/scenario/format.ts';
import { partsOf } from '#app/domain/scenario/parts.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import { createLocalRoom } from '../play/local-room.ts';
import { playWalkthrough } from '../play/play-walkthrough.ts';
import { differencesFrom } from '../play/verdict.ts';
import { checkScenario } from './check-scenario.ts';
import { hashesOf } from './hashes.ts';
import { createLibraryService } from './library-service.ts';
import { listScenarioIds } from './list-library.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';

const library = fileURLToPath(new URL('../../scenarios', import.meta.url));
const TEMPLATE = '_template';

describe('the template', () => {
  test('[SC72] loads without a problem or a warning', async () => {
    expect(await checkScenario(library, TEMPLATE)).toMatchObject({ errors: [], warnings: [] });
  }, 30_000);

  test('[SC72] is not offered for play', async () => {
    expect(await listScenarioIds(library)).not.toContain(TEMPLATE);
    const service = createLibraryService(library);
    expect(await service.load(TEMPLATE)).toBeUndefined();
    expect((await service.list('en')).map(({ id }) => id)).not.toContain('template');
  });

  test('[SC72] has something of everything', async () => {
    const { file, skins, walkthroughs } = await template();
    const values: Record<string, unknown> = file;
    const empty = Object.keys(ScenarioFile.shape).filter((key) => isEmpty(values[key]));
    expect(empty).toEqual([]);
    expect([skins.size, walkthroughs.length]).toEqual([1, 1]);
    for (const kind of ['contingency', 'reserve', 'optional', 'good', 'public'] as const)
      expect(
        file.injects.some((inject) => inject[kind]),
        kind,
      ).toBe(true);
    expect(file.decisions.flatMap(({ options }) => options).some(({ redLine }) => redLine)).toBe(true);
    for (const { ready } of file.requests) {
      expect(ready.map(({ answer }) => answer).sort()).toEqual(
        ['acknowledge', 'agree', 'agree-with-conditions', 'refuse'].sort(),
      );
      expect(ready.at(-1)?.when).toBeUndefined();
    }
    const tasks = [...file.decisions, ...file.expectations].flatMap((item) => item.tasks);
    expect(tasks.filter(({ look }) => look === undefined)).toEqual([]);
  });

  test('[SC72] leaves no table without work in its last round', async () => {
    const { file } = await template();
    const busy = [
      ...file.decisions.filter(({ round }) => round === 1),
      ...file.expectations.filter(({ round }) => round === 1),
    ].map(({ role }) => role);
    const asking = file.requests.flatMap(({ expected }) => expected.map(({ from }) => from));
    const idle = file.roles.filter(({ id }) => ![...busy, ...asking].includes(id));
    expect(idle).toEqual([]);
  });

  test('[SC73] its walkthrough gives the result that it states', async () => {
    const { file, scenario, skins, translations, walkthroughs, briefs } = await template();
    const skin = skins.get(file.skin);
    const [walkthrough] = walkthroughs;
    if (!skin || !walkthrough) throw new Error('The template has no skin or no walkthrough.');
    const { language } = file;
    const { play: inPlay, pace, replies, objectives } = walkthrough;
    const room = createLocalRoom(
      scenario,
      {
        scenario: file.id,
        version: file.version,
        ...hashesOf(partsOf(file, [...skins.values()], translations, briefs)),
        skin: skin.id,
        language,
        pace,
        replies,
        inPlay,
        objectives,
      },
      textBookOf({ file, skin, translations, language }),
    );
    const operator = room.seat('operator', 'operator', null);
    const tables = new Map(inPlay.map((role) => [role, room.seat(role, 'table', role)]));
    await playWalkthrough({ operator, table: (role) => tables.get(role) }, walkthrough);
    const state = room.state();
    const ratings = rate(scenario, state.exercise, room.entries());
    expect(differencesFrom(walkthrough.expect, ratings, state)).toEqual([]);
    expect(Object.keys(walkthrough.expect.tasks).sort()).toEqual([...scenario.tasks.keys()].sort());
  });
});

describe("the author's handbook", () => {
  const handbook = readFileSync(new URL('../../docs/handbook/author.md', import.meta.url), 'utf8');

  test.each([...Object.keys(FACTS), ...TIME_FUNCTIONS, ...Object.keys(DURATIONS)])(
    '[SC74] has the function %s in its table',
    (name) => expect(handbook).toMatch(new RegExp(`^\\| \`${name}\\(`, 'm')),
  );

  test.each(Object.keys(ScenarioFile.shape))('[SC74] names the key %s', (key) => {
    expect(handbook).toContain(`\`${key}\``);
  });
});

async function template(): Promise<LoadedScenario> {
  const result = await loadScenario(library, TEMPLATE);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
