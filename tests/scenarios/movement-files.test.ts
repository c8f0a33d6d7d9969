import { beforeAll, describe, expect, it } from 'vitest';
import { rate } from '#app/domain/rating/rate.ts';
import type { LoadedScenario } from '#server/library/load-scenario.ts';
import { loadTwoBorders, people, playLocally } from './play-locally.ts';

/** Nobody leaves by a movement whose file was not completed, whatever else was decided well. */

let loaded: LoadedScenario;
beforeAll(async () => {
  loaded = await loadTwoBorders();
});

/** The strong play, without the step at which the owner lets a movement leave. */
const playWithout = (movement: string) =>
  playLocally(loaded, 'strong', {
    without: (step) => step.do === 'depart' && step.movement === movement,
  });

describe('movement files of two-borders', () => {
  it('[SC60] one ship takes about a thousand from the quay, and one more as many later', async () => {
    const room = await playLocally(loaded, 'strong');
    expect(room.state().movements['quay-voyage']?.status).toBe('departed');
    const gone = people(room, /^quay-/, 'safe-abroad');
    expect(gone).toBeGreaterThan(1900);
    expect(gone).toBeLessThan(2400);
    expect(gone + people(room, /^quay-/, 'waiting')).toBe(8300);
  });

  it('[SC60] where the file of the ship failed, the people at the quay stay', async () => {
    const room = await playWithout('quay-voyage');
    expect(room.state().movements['quay-voyage']?.status).toBe('failed');
    expect(people(room, /^quay-/, 'safe-abroad')).toBe(0);
    expect(people(room, /^quay-/, 'waiting')).toBe(8300);
    // What a table did for the people at the quay is rated all the same.
    const { tasks } = rate(loaded.scenario, room.state().exercise, room.entries());
    expect(tasks.find(({ id }) => id === 'gangway-fair')?.rating).toBe('P');
  });

  it('[SC60] where the file of the charter failed, nobody flies by it', async () => {
    const [left, kept] = [await playLocally(loaded, 'strong'), await playWithout('west-charter')];
    expect(kept.state().movements['west-charter']?.status).toBe('failed');
    expect(kept.state().routes['air-bridge']?.open).toBe(false);
    const [flew, stayed] = [left, kept].map((room) => people(room, /^a-(registered|west)$/, 'home'));
    expect(stayed).toBeLessThan((flew ?? 0) / 2);
  });
});
