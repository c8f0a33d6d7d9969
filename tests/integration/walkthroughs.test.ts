import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayJson } from '#app/domain/report/play-json.ts';
import { Guideline } from '#app/domain/scenario/words.ts';
import { type Played, playOnServer } from '#server/play/play-on-server.ts';

/** Every walkthrough through the real server, sockets and database; what it says must come out. */
const WALKTHROUGHS = ['strong', 'modest', 'chaotic', 'silent', 'three-tables'] as const;
type Name = (typeof WALKTHROUGHS)[number];

const played = new Map<Name, Played>();
const folders: string[] = [];

beforeAll(async () => {
  for (const walkthrough of WALKTHROUGHS) {
    const dataDir = await mkdtemp(join(tmpdir(), 'muster-walkthrough-'));
    folders.push(dataDir);
    played.set(
      walkthrough,
      await playOnServer({ scenario: 'two-borders', walkthrough, clock: 'virtual', dataDir, pages: false }),
    );
  }
}, 180_000);

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('two-borders', () => {
  it.each(WALKTHROUGHS)('[SC60] %s gives the result that it states', (name) => {
    expect(of(name).differences).toEqual([]);
  });

  // Mostly P: a room that is only kind comes to mostly S as well.
  it.each(['strong', 'modest'] as const)('[SC61] %s is mostly P, and never M or U', (name) => {
    const ratings = ratingsOf(name);
    expect(share(ratings, ['P'])).toBeGreaterThan(0.5);
    expect(share(ratings, ['P', 'S'])).toBe(1);
  });

  it('[SC61] strong and modest get there by different ways', () => {
    expect(optionsOf('modest')).not.toEqual(optionsOf('strong'));
    expect(ratingsOf('modest')).not.toEqual(ratingsOf('strong'));
  });

  it('[SC61] chaotic comes out worse than modest', () => {
    expect(share(ratingsOf('chaotic'), ['P'])).toBeLessThan(share(ratingsOf('modest'), ['P']));
    expect(share(ratingsOf('chaotic'), ['M', 'U'])).toBeGreaterThan(share(ratingsOf('modest'), ['M', 'U']));
    const modest = ranksOf('modest');
    const steps = ranksOf('chaotic').map((rank, task) => rank - (modest[task] ?? 0));
    expect(Math.min(...steps), 'no task of chaotic has the better rating').toBeGreaterThanOrEqual(0);
    expect(steps.filter((step) => step > 0).length / steps.length).toBeGreaterThan(0.5);
  });

  it('[SC61] chaotic is nowhere performed without challenges', () => {
    expect(ratingsOf('chaotic')).not.toContain('P');
    expect(share(ratingsOf('chaotic'), ['M', 'U'])).toBeGreaterThan(0.2);
  });

  it('[SC64] every one of the fifteen guidelines is rated when all tables play', () => {
    const rated = of('strong').json.tasks.filter(({ rating }) => rating !== 'not-rated');
    expect(new Set(rated.map(({ guideline }) => guideline))).toEqual(new Set(Guideline.options));
  });

  it('[SC61] silent is mostly U and not rated, and never P', () => {
    const ratings = ratingsOf('silent');
    expect(share(ratings, ['U', 'not-rated'])).toBeGreaterThan(0.5);
    expect(ratings).not.toContain('P');
  });

  it('[SC61] chaotic tells fewer and coordinates worse than strong', () => {
    expect(toldShare('chaotic')).toBeLessThan(toldShare('strong'));
    expect(coordinationRank('chaotic')).toBeGreaterThan(coordinationRank('strong'));
  });

  it('[SC62] with three tables only their tasks are rated', () => {
    const { tasks } = of('three-tables').json;
    const rated = tasks.filter((task) => task.rating !== 'not-rated');
    expect(new Set(rated.map((task) => task.owner))).toEqual(new Set(['host', 'embassy-a', 'iom']));
    expect(
      tasks.filter((task) => !['host', 'embassy-a', 'iom'].includes(task.owner)).map((task) => task.notRated),
    ).not.toContain(null);
  });

  it('[AA1] the report for the terminal names every rated task and every reason in words', () => {
    for (const name of WALKTHROUGHS) {
      const { text, json } = of(name);
      expect(text.split('\n').every((line) => line.length <= 100)).toBe(true);
      // A key of the catalogue that was not found would stand there as it is.
      expect(text).not.toMatch(/\b(why|report|refusal)\.[a-z]/);
      expect(json.entries).toBeGreaterThan(100);
    }
  });
});

function of(name: Name): Played {
  const one = played.get(name);
  if (!one) throw new Error(`${name} was not played`);
  return one;
}

/** Which option each decision task was rated on. */
function optionsOf(name: Name): readonly unknown[] {
  return of(name).json.tasks.map(({ id, decided }) => [id, decided]);
}

function ratingsOf(name: Name): readonly string[] {
  return of(name).json.tasks.map((task) => task.rating);
}

/** 0 for P to 3 for U, in the order of the tasks. */
function ranksOf(name: Name): readonly number[] {
  return ratingsOf(name).map((rating) => ['P', 'S', 'M', 'U'].indexOf(rating));
}

function share(ratings: readonly string[], wanted: readonly string[]): number {
  return ratings.filter((rating) => wanted.includes(rating)).length / ratings.length;
}

/** Share of tasks that ask for telling in which everybody was told. */
function toldShare(name: Name): number {
  const asked = of(name).json.tasks.flatMap((task: PlayJson['tasks'][number]) =>
    task.told ? [task.told.status] : [],
  );
  return asked.filter((status) => status === 'all').length / asked.length;
}

/** Mean place of the coordination lines, 0 for P to 3 for U: only for comparing two plays in this test. */
function coordinationRank(name: Name): number {
  const ranks = of(name)
    .json.coordination.map((line) => ['P', 'S', 'M', 'U'].indexOf(line.rating))
    .filter((rank) => rank >= 0);
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}
