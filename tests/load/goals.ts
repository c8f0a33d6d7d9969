import type { RoundResult } from './run-round.ts';
import { median } from './statistics.ts';

// The project's goals that this run says something about. Each is a ratio inside one round, since the same machine is
// half as fast a minute later; the median over the rounds is what counts.

export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bare: (round: RoundResult) => number;
  readonly muster: (round: RoundResult) => number;
  /** Better is more for a rate, less for everything else. */
  readonly better: 'more' | 'less';
  /** Of the ratio Muster ÷ bare Socket.IO. */
  readonly levels: { readonly must: number; readonly target: number; readonly stretch: number | null };
}

const MEGABYTE = 1e6;

export const GOALS: readonly Goal[] = [
  {
    id: 'P1',
    title: 'durable decisions a second, closed loop',
    unit: '/s',
    bare: ({ bare }) => bare.closed.rate,
    muster: ({ muster }) => muster.closed.rate,
    better: 'more',
    levels: { must: 0.45, target: 0.65, stretch: 1 },
  },
  {
    id: 'P5',
    title: 'open loop, command to the last client, p50',
    unit: 'ms',
    bare: ({ bare }) => bare.open.last.p50,
    muster: ({ muster }) => muster.open.last.p50,
    better: 'less',
    levels: { must: 3, target: 2, stretch: 1.5 },
  },
  {
    id: 'P6',
    title: 'open loop, command to the last client, p99',
    unit: 'ms',
    bare: ({ bare }) => bare.open.last.p99,
    muster: ({ muster }) => muster.open.last.p99,
    better: 'less',
    levels: { must: 5, target: 2.5, stretch: 1.5 },
  },
  {
    id: 'P8',
    title: 'open loop, server CPU a decision',
    unit: 'µs',
    bare: ({ bare }) => bare.open.cpu,
    muster: ({ muster }) => muster.open.cpu,
    better: 'less',
    levels: { must: 4, target: 2.5, stretch: 1.5 },
  },
  {
    id: 'P12',
    title: 'everybody joins at once, with their view',
    unit: 'ms',
    bare: ({ bare }) => bare.storm,
    muster: ({ muster }) => muster.storm,
    better: 'less',
    levels: { must: 2, target: 1.5, stretch: 1 },
  },
  {
    id: 'P14',
    title: 'resident memory a participant',
    unit: 'kB',
    bare: ({ bare }) => bare.memoryEach / 1000,
    muster: ({ muster }) => muster.memoryEach / 1000,
    better: 'less',
    levels: { must: 3, target: 2, stretch: null },
  },
];

/** Measured beside them, without a goal of its own. */
export const ALSO: readonly Pick<Goal, 'title' | 'unit' | 'bare' | 'muster'>[] = [
  {
    title: 'closed loop, command to answer, p50',
    unit: 'ms',
    bare: ({ bare }) => bare.closed.answered.p50,
    muster: ({ muster }) => muster.closed.answered.p50,
  },
  {
    title: 'closed loop, command to answer, p99',
    unit: 'ms',
    bare: ({ bare }) => bare.closed.answered.p99,
    muster: ({ muster }) => muster.closed.answered.p99,
  },
  {
    title: 'closed loop, server CPU a decision (P8, saturated)',
    unit: 'µs',
    bare: ({ bare }) => bare.closed.cpu,
    muster: ({ muster }) => muster.closed.cpu,
  },
  {
    title: 'open loop, rate reached',
    unit: '/s',
    bare: ({ bare }) => bare.open.rate,
    muster: ({ muster }) => muster.open.rate,
  },
  {
    title: 'open loop, event loop delay p99',
    unit: 'ms',
    bare: ({ bare }) => bare.open.loopDelay,
    muster: ({ muster }) => muster.open.loopDelay,
  },
  {
    title: 'open loop, messages down a command',
    unit: '',
    bare: ({ bare }) => bare.open.messages,
    muster: ({ muster }) => muster.open.messages,
  },
  {
    title: 'open loop, bytes a message down',
    unit: 'B',
    bare: ({ bare }) => bare.open.messageSize,
    muster: ({ muster }) => muster.open.messageSize,
  },
  {
    title: 'resident memory with everybody connected (P14)',
    unit: 'MB',
    bare: ({ bare }) => bare.memory / MEGABYTE,
    muster: ({ muster }) => muster.memory / MEGABYTE,
  },
  {
    title: 'join storm, server CPU a participant',
    unit: 'µs',
    bare: ({ bare }) => bare.stormCpu,
    muster: ({ muster }) => muster.stormCpu,
  },
  {
    title: 'closed loop, load generator, share of a core',
    unit: '',
    bare: ({ bare }) => bare.closed.generator,
    muster: ({ muster }) => muster.closed.generator,
  },
];

export type Level = 'stretch' | 'target' | 'must' | 'below must';

export function levelOf({ better, levels }: Goal, ratio: number): Level {
  const reaches = (level: number | null) =>
    level !== null && (better === 'more' ? ratio >= level : ratio <= level);
  if (reaches(levels.stretch)) return 'stretch';
  if (reaches(levels.target)) return 'target';
  return reaches(levels.must) ? 'must' : 'below must';
}

export function ratiosOf(
  { bare, muster }: Pick<Goal, 'bare' | 'muster'>,
  rounds: readonly RoundResult[],
): number[] {
  return rounds.map((round) => muster(round) / bare(round));
}

/** The gate: the median of the ratios of each round. */
export function ratioOf(goal: Goal, rounds: readonly RoundResult[]): number {
  return median(ratiosOf(goal, rounds));
}
