import type { SeatKind } from './fields.ts';
import type { Mark } from './item.ts';
import type { Line } from './line.ts';

/** What one entry did, independent of language. There is none for entries that a reader would not miss. */
export interface Moment {
  readonly mark: Mark;
  readonly by: Actor;
  readonly lines: readonly Line[];
}

/** Seats without a role that the timeline names; all others are `other`. */
export const NAMED_SEATS = [
  'lead',
  'operator',
  'simcell',
  'evaluator',
] as const satisfies readonly SeatKind[];

/** Who did it: the role of the seat, never a person. */
export type Actor =
  | { readonly party: string }
  | { readonly seat: (typeof NAMED_SEATS)[number] | 'clock' | 'system' | 'other' };

/** Grouped into pages, so that adding one costs the same however long the log is. */
export type Moments = Readonly<Record<number, readonly Moment[]>>;

const PAGE = 64;
const pageOf = (seq: number): number => Math.floor(seq / PAGE);

/** Adds the moment of an entry, replacing what the entry had said so far. */
export function withMoment(moments: Moments, moment: Moment): Moments {
  const page = pageOf(moment.mark.seq);
  const others = (moments[page] ?? []).filter(({ mark }) => mark.seq !== moment.mark.seq);
  return { ...moments, [page]: [...others, moment] };
}

export function momentAt(moments: Moments, seq: number): Moment | undefined {
  return moments[pageOf(seq)]?.find(({ mark }) => mark.seq === seq);
}

/** All of them, oldest first. */
export function allMoments(moments: Moments): readonly Moment[] {
  return Object.values(moments).flat();
}
