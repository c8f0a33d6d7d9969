import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { ALSO, GOALS, type Goal, levelOf, ratioOf, ratiosOf } from './goals.ts';
import type { BenchOptions } from './options.ts';
import type { RoundResult } from './run-round.ts';
import { countAudiences, planSeats } from './seat-plan.ts';
import { type Spread, spreadOf } from './statistics.ts';

const [LOAD_BEFORE = Number.NaN] = loadavg();

/** What a run says, as JSON. */
export function jsonReport(options: BenchOptions, rounds: readonly RoundResult[]): object {
  return {
    machine: machine(),
    options: { ...options, audiences: countAudiences(planSeats(options.seats)) },
    goals: GOALS.map((goal) => ({
      id: goal.id,
      title: goal.title,
      unit: goal.unit,
      bare: spreadOf(rounds.map(goal.bare)),
      muster: spreadOf(rounds.map(goal.muster)),
      ratio: spreadOf(ratiosOf(goal, rounds)),
      levels: goal.levels,
      reached: levelOf(goal, ratioOf(goal, rounds)),
    })),
    also: ALSO.map((one) => ({
      title: one.title,
      unit: one.unit,
      bare: spreadOf(rounds.map(one.bare)),
      muster: spreadOf(rounds.map(one.muster)),
    })),
    acts: totals(rounds.map(({ muster }) => muster.accepted)),
    refused: totals(rounds.map(({ muster }) => muster.refused)),
    rounds,
  };
}

/** The same for a terminal. */
export function textReport(options: BenchOptions, rounds: readonly RoundResult[]): string {
  const { node, cores, processor, memory, loadBefore } = machine();
  const plan = planSeats(options.seats);
  return [
    `${options.rooms} rooms × ${options.seats} clients (${countAudiences(plan)} audiences a room), ${options.rounds} paired rounds`,
    `Node ${node}, ${cores} cores (${processor}), ${memory} GB, load before the run ${loadBefore}.`,
    'Each server and the load generator in a process of its own; the generator is the same for both.',
    'Medians over the rounds, least and most in brackets; the ratio is Muster ÷ bare within each round.',
    '',
    row(['', '', 'bare Socket.IO', 'Muster', 'ratio', 'must / target / stretch', 'reached']),
    ...GOALS.map((goal) => goalRow(goal, rounds)),
    '',
    ...ALSO.map((one) =>
      row([
        '',
        one.title,
        cell(spreadOf(rounds.map(one.bare)), one.unit),
        cell(spreadOf(rounds.map(one.muster)), one.unit),
      ]),
    ),
    '',
    `Acts: ${share(totals(rounds.map(({ muster }) => muster.accepted)))}.`,
    `Refused: ${share(totals(rounds.map(({ muster }) => muster.refused))) || 'none'}.`,
    '',
    ...CAVEATS,
  ].join('\n');
}

const CAVEATS = [
  'Bare Socket.IO sends one message of 300 bytes to all clients of the room and acknowledges; it checks and keeps nothing.',
  'Muster validates, authorises, decides, writes to its database file (WAL, FULL), tells each audience its own news, and',
  'then answers. It sends to fewer clients, each message larger. "Last client" is the last of those who see something of it.',
  'Both send by WebSocket only. Its limit of ten commands a second and seat is on. CPU is that of all threads of the server.',
  'Absolute numbers are of this machine at this moment and are not comparable with another run; the ratios are.',
];

function goalRow(goal: Goal, rounds: readonly RoundResult[]): string {
  const { must, target, stretch } = goal.levels;
  const sign = goal.better === 'more' ? '≥' : '≤';
  return row([
    goal.id,
    goal.title,
    cell(spreadOf(rounds.map(goal.bare)), goal.unit),
    cell(spreadOf(rounds.map(goal.muster)), goal.unit),
    cell(spreadOf(ratiosOf(goal, rounds)), '×'),
    `${sign} ${must} / ${target} / ${stretch ?? '–'}`,
    levelOf(goal, ratioOf(goal, rounds)),
  ]);
}

const WIDTHS = [4, 51, 29, 29, 22, 24];

function row(cells: readonly string[]): string {
  return cells
    .map((text, n) => text.padEnd(WIDTHS[n] ?? 0))
    .join(' ')
    .trimEnd();
}

function cell({ median, least, most }: Spread, unit: string): string {
  return `${short(median)} ${unit} (${short(least)}–${short(most)})`.replace('  ', ' ');
}

function short(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function totals(rounds: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of rounds) {
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

function share(counts: Readonly<Record<string, number>>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${((count / all) * 100).toFixed(0)} %`)
    .join(', ');
}

function machine() {
  return {
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memory: Math.round(totalmem() / 1e9),
    /** Processes that wanted a core before the run: much more than nothing, and the run says little. */
    loadBefore: Math.round(LOAD_BEFORE * 10) / 10,
    platform: `${process.platform} ${process.arch}`,
  };
}
