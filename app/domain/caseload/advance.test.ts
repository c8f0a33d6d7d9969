import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseloadDef } from '../scenario/format.ts';
import { advanceCaseload } from './advance.ts';
import { cellsMatching } from './cells.ts';
import { startingCaseload } from './effects.ts';

type Route = CaseloadDef['routes'][number];
type Cohort = CaseloadDef['cohorts'][number];

const route = (more: Partial<Route> = {}): Route => ({
  id: 'road',
  title: 'Road',
  from: 'gate',
  to: 'camp',
  takes: ['waiting'],
  becomes: 'sheltered',
  capacity: 24,
  travelDocuments: 'none',
  open: true,
  source: 'Invented.',
  ...more,
});
const cohort = (id: string, people: number, more: Partial<Cohort> = {}): Cohort => ({
  id,
  title: id,
  nationality: 'hill',
  travelDocuments: 'none',
  vulnerable: false,
  at: [{ place: 'gate', status: 'waiting', people }],
  source: 'Invented.',
  ...more,
});
const caseload = (
  cohorts: Cohort[],
  routes: Route[],
  indicators: CaseloadDef['indicators'] = [],
): CaseloadDef => ({
  nationalities: [{ id: 'hill', title: 'Hill' }],
  lists: [{ id: 'roll', title: 'Roll', keeper: 'host' }],
  cohorts,
  routes,
  indicators,
});
const netOf = (def: CaseloadDef, hours: number) => advanceCaseload(def, startingCaseload(def, 1), hours).net;

describe('people on their way', () => {
  test('[CA2] move by the hour, in whole people, and what is left of an hour is carried over', () => {
    const def = caseload([cohort('a', 100)], [route({ capacity: 10 })]);
    const start = startingCaseload(def, 1);
    const once = advanceCaseload(def, start, 5);
    expect(once).toEqual({ net: { 'gate|a|waiting': -2, 'camp|a|sheltered': 2 }, carry: { road: 2 } });
    expect(advanceCaseload(def, start, 24).net['camp|a|sheltered']).toBe(10);
    expect(advanceCaseload(def, start, 0)).toEqual({ net: {}, carry: { road: 0 } });
  });

  test('[CA3] are never lost or made, whatever the routes', () => {
    const routes = fc.array(
      fc.record({
        capacity: fc.nat(900),
        travelDocuments: fc.constantFrom('none' as const, 'any' as const, 'full' as const),
        from: fc.constantFrom('gate', 'camp'),
        to: fc.constantFrom('gate', 'camp'),
        takes: fc.constantFrom<Route['takes']>(
          ['waiting'],
          ['sheltered', 'safe-abroad'],
          ['waiting', 'sheltered'],
        ),
        becomes: fc.constantFrom(
          'sheltered' as const,
          'waiting' as const,
          'safe-abroad' as const,
          'home' as const,
        ),
        open: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        routes,
        fc.array(fc.nat(500), { minLength: 1, maxLength: 5 }),
        fc.nat(60),
        (lines, sizes, hours) => {
          const kinds = ['none', 'group-document', 'full'] as const;
          const def = caseload(
            sizes.map((people, i) => cohort(`c${i}`, people, { travelDocuments: kinds[i % 3] ?? 'none' })),
            lines.map((line, i) => route({ id: `r${i}`, ...line })),
          );
          const start = startingCaseload(def, 1);
          const { net } = advanceCaseload(def, start, hours);
          expect(Object.values(net).reduce((a, b) => a + b, 0)).toBe(0);
          for (const [key, change] of Object.entries(net))
            expect((start.cells[key]?.people ?? 0) + change).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('[CA4] leave the country only with the travel documents asked, and from the list that a route takes them from', () => {
    const abroad = { becomes: 'safe-abroad', capacity: 2400 } as const;
    const cohorts = [
      cohort('none', 10),
      cohort('group', 10, { travelDocuments: 'group-document' }),
      cohort('full', 10, { travelDocuments: 'full', list: 'roll' }),
    ];
    const left = (more: Partial<Route>) =>
      Object.entries(netOf(caseload(cohorts, [route({ ...abroad, ...more })]), 24))
        .filter(([key]) => key.endsWith('safe-abroad'))
        .map(([key]) => key.split('|')[1]);
    expect(left({ travelDocuments: 'none' })).toEqual(['none', 'group', 'full']);
    expect(left({ travelDocuments: 'any' })).toEqual(['group', 'full']);
    expect(left({ travelDocuments: 'full' })).toEqual(['full']);
    expect(left({ travelDocuments: 'none', list: 'roll' })).toEqual(['full']);
    // Within the country nobody's travel documents are asked.
    expect(
      netOf(caseload(cohorts, [route({ travelDocuments: 'full', capacity: 2400 })]), 24)[
        'camp|none|sheltered'
      ],
    ).toBe(10);
  });

  test('[CA9] who is abroad goes home with the travel documents that brought them out', () => {
    const def = caseload(
      [cohort('a', 10, { travelDocuments: 'full' })],
      [
        route({ becomes: 'safe-abroad', travelDocuments: 'full', capacity: 2400 }),
        route({
          id: 'home',
          from: 'camp',
          takes: ['safe-abroad'],
          becomes: 'home',
          travelDocuments: 'full',
          capacity: 2400,
        }),
      ],
    );
    expect(netOf(def, 48)).toEqual({ 'gate|a|waiting': -10, 'camp|a|home': 10 });
  });

  test('[CA2] a shut route moves nobody', () => {
    expect(netOf(caseload([cohort('a', 10)], [route({ open: false })]), 48)).toEqual({});
  });
});

describe('counting', () => {
  test('[CA6] a cell counts in the proportion of its cohort, rounded down', () => {
    const def = caseload([cohort('a', 9)], []);
    const start = startingCaseload(def, 1);
    const cohorts = {
      a: { id: 'a', seq: 1, lists: { roll: 3 }, travelDocuments: { none: 5, 'group-document': 4, full: 0 } },
    };
    const count = (more: object) =>
      cellsMatching(
        def,
        { ...start, cohorts },
        { id: 'i', title: 'I', enters: 0, statuses: ['waiting'], seenBy: [], public: false, ...more },
      );
    expect(count({})).toBe(9);
    expect(count({ travelDocuments: ['none'] })).toBe(5);
    expect(count({ onNoList: true })).toBe(6);
    expect(count({ travelDocuments: ['none'], onNoList: false })).toBe(1);
    expect(count({ places: ['camp'] })).toBe(0);
    expect(count({ nationalities: ['sea'] })).toBe(0);
  });

  test('[CA8] people of a cohort that stand at one place twice are all counted', () => {
    const twice = [
      { place: 'gate', status: 'waiting' as const, people: 4 },
      { place: 'gate', status: 'waiting' as const, people: 3 },
    ];
    const { cells, cohorts } = startingCaseload(caseload([cohort('a', 0, { at: twice })], []), 1);
    expect(cells['gate|a|waiting']?.people).toBe(7);
    expect(cohorts['a']?.travelDocuments.none).toBe(7);
  });
});
