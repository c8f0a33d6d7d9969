import type { ReportCounts } from '#app/contract/report-page.ts';

/** The fifteen sectors of MCOF (2012) in their order, clockwise from the top. */
export const WHEEL = [
  'camp-tracking',
  'shelter',
  'transport',
  'health',
  'psychosocial',
  'reintegration',
  'stabilization',
  'drr',
  'land-property',
  'counter-trafficking',
  'hbm',
  'consular',
  'diaspora',
  'policy',
  'communications',
] as const;

export type WheelRating = 'P' | 'S' | 'M' | 'U' | 'not-rated';
const RATINGS: readonly WheelRating[] = ['P', 'S', 'M', 'U', 'not-rated'];

/** Radii of the wheel in units of its own drawing, whose centre is 0, 0. */
export const HUB = 46;
export const RIM = 200;
/** How many tasks fill a spoke, unless a sector has more. */
const LEAST = 4;

export interface WheelPart {
  readonly rating: WheelRating;
  readonly n: number;
  readonly path: string;
  readonly middle: readonly [x: number, y: number];
}

/**
 * The parts of one spoke from the hub outwards, one for each rating that its tasks have. A part's depth is its share of
 * `most`, the number of tasks in the largest sector.
 */
export function spokeOf(at: number, counts: ReportCounts | undefined, most: number): readonly WheelPart[] {
  const step = (RIM - HUB) / Math.max(LEAST, most);
  let from = HUB;
  return RATINGS.flatMap((rating): WheelPart[] => {
    const n = counts?.[rating] ?? 0;
    if (n === 0) return [];
    const until = from + n * step;
    const part = { rating, n, path: ringPart(at, from, until), middle: point(at + 0.5, (from + until) / 2) };
    from = until;
    return [part];
  });
}

/** The whole spoke, empty. */
export function spokePath(at: number): string {
  return ringPart(at, HUB, RIM);
}

/** Where the spoke's number goes, outside of the rim. */
export function numberAt(at: number): readonly [x: number, y: number] {
  return point(at + 0.5, RIM + 18);
}

export function mostTasks(rows: readonly (ReportCounts | undefined)[]): number {
  return Math.max(
    0,
    ...rows.map((counts) => RATINGS.reduce((sum, rating) => sum + (counts?.[rating] ?? 0), 0)),
  );
}

function ringPart(at: number, inner: number, outer: number): string {
  const [ax, ay] = point(at, inner);
  const [bx, by] = point(at, outer);
  const [cx, cy] = point(at + 1, outer);
  const [dx, dy] = point(at + 1, inner);
  return `M${ax} ${ay}L${bx} ${by}A${outer} ${outer} 0 0 1 ${cx} ${cy}L${dx} ${dy}A${inner} ${inner} 0 0 0 ${ax} ${ay}Z`;
}

function point(at: number, radius: number): readonly [number, number] {
  const angle = (at / WHEEL.length) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(Math.cos(angle) * radius), round(Math.sin(angle) * radius)];
}
