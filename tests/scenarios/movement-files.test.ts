import { beforeAll, describe, expect, it } from 'vitest';
import { rate } from '#app/domain/rating/rate.ts';
import { partsOf } from '#app/domain/scenario/parts.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import type { Walkthrough, WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { hashesOf } from '#server/library/hashes.ts';
import { type LoadedScenario, loadScenario } from '#server/library/load-scenario.ts';
import { createLocalRoom, type LocalRoom } from '#server/play/local-room.ts';
import { playWalkthrough } from '#server/play/play-walkthrough.ts';

/** Nobody leaves by a movement whose file was not completed, whatever else was decided well. */

let loaded: LoadedScenario;

beforeAll(async () => {
  const result = await loadScenario('scenarios', 'two-borders');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  loaded = result;
});

const isDeparture = (step: WalkthroughStep, movement: string): boolean =>
  step.do === 'depart' && step.movement === movement;

/** The strong play, without the step at which the owner lets a movement leave. */
async function played(kept: string | null): Promise<LocalRoom> {
  const strong = walkthrough('strong');
  const steps = strong.steps.filter((step) => kept === null || !isDeparture(step, kept));
  expect(strong.steps.length - steps.length).toBe(kept === null ? 0 : 1);
  const { file, scenario, skins, translations, briefs } = loaded;
  const skin = skins.get(file.skin);
  if (!skin) throw new Error('the scenario has no skin');
  const { play: inPlay, pace, replies, objectives } = strong;
  const room = createLocalRoom(
    scenario,
    {
      scenario: file.id,
      version: file.version,
      ...hashesOf(partsOf(file, [...skins.values()], translations, briefs)),
      skin: skin.id,
      language: file.language,
      pace,
      replies,
      inPlay,
      objectives,
    },
    textBookOf({ file, skin, translations, language: file.language }),
  );
  const operator = room.seat('operator', 'operator', null);
  const tables = new Map(inPlay.map((role) => [role, room.seat(role, 'table', role)]));
  await playWalkthrough({ operator, table: (role) => tables.get(role) }, { ...strong, steps });
  return room;
}

function walkthrough(id: string): Walkthrough {
  const found = loaded.walkthroughs.find((each) => each.id === id);
  if (!found) throw new Error(`no walkthrough "${id}"`);
  return found;
}

/** People of these cohorts who stand in this status, wherever they are. */
function people(room: LocalRoom, cohorts: RegExp, status: string): number {
  return Object.values(room.state().cells)
    .filter((cell) => cohorts.test(cell.cohort) && cell.status === status)
    .reduce((sum, cell) => sum + cell.people, 0);
}

describe('movement files of two-borders', () => {
  it('[SC60] one ship takes about a thousand from the quay, and one more a thousand later', async () => {
    const room = await played(null);
    expect(room.state().movements['quay-voyage']?.status).toBe('departed');
    const gone = people(room, /^quay-/, 'safe-abroad');
    expect(gone).toBeGreaterThan(1900);
    expect(gone).toBeLessThan(2400);
    expect(gone + people(room, /^quay-/, 'waiting')).toBe(8300);
  });

  it('[SC60] where the file of the ship failed, the people at the quay stay', async () => {
    const room = await played('quay-voyage');
    expect(room.state().movements['quay-voyage']?.status).toBe('failed');
    expect(people(room, /^quay-/, 'safe-abroad')).toBe(0);
    expect(people(room, /^quay-/, 'waiting')).toBe(8300);
    // What a table did for the people at the quay is rated all the same.
    const letters = rate(loaded.scenario, room.state().exercise, room.entries()).tasks;
    expect(letters.find(({ id }) => id === 'gangway-fair')?.letter).toBe('P');
  });

  it('[SC60] where the file of the charter failed, nobody flies by it', async () => {
    const [left, kept] = [await played(null), await played('west-charter')];
    expect(kept.state().movements['west-charter']?.status).toBe('failed');
    expect(kept.state().routes['air-bridge']?.open).toBe(false);
    const home = (room: LocalRoom) => people(room, /^a-(registered|west)$/, 'home');
    expect(home(kept)).toBeLessThan(home(left) / 2);
  });
});
