import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBareSide } from './bare-side.ts';
import { startMusterSide } from './muster-side.ts';
import type { BenchOptions } from './options.ts';
import { closedLoop, openLoop, type PhaseResult } from './phases.ts';
import type { Prepared } from './prepare-muster.ts';
import type { Side } from './side.ts';

export interface SideResult {
  /** Milliseconds until everybody of the join storm had joined. */
  readonly storm: number;
  /** Microseconds of server CPU a participant of the storm, with the presence that is told after it. */
  readonly stormCpu: number;
  /** Resident bytes with everybody connected, and how many of them each participant brought. */
  readonly memory: number;
  readonly memoryEach: number;
  readonly open: PhaseResult;
  readonly closed: PhaseResult;
  readonly accepted: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
}

export interface RoundResult {
  readonly bare: SideResult;
  readonly muster: SideResult;
}

/** After the storm, so that what follows it (presence is told some moments later) is not in the first phase. */
const SETTLE = 1000;

/**
 * Both servers run at the same time, in processes of their own, and take turns at every phase: what else the machine
 * does then meets both alike. Which of them goes first changes from round to round.
 */
export async function runRound(
  options: BenchOptions,
  prepared: Prepared,
  round: number,
): Promise<RoundResult> {
  const bare = await startBareSide(options);
  const muster = await startMusterSide(prepared);
  const order = round % 2 === 0 ? [bare, muster] : [muster, bare];
  const participants = options.rooms * options.seats;
  const { seconds, warmUpSeconds, rate, inFlight } = options;
  try {
    const storms = await inTurn(order, async (side) => {
      const before = await side.memory();
      await side.startPhase(profileOf(side, 'storm'));
      const startedAt = performance.now();
      await side.storm();
      const storm = performance.now() - startedAt;
      await wait(SETTLE);
      const { cpu } = await side.stopPhase();
      const memory = await side.memory();
      return {
        storm,
        stormCpu: cpu / participants,
        memory,
        memoryEach: (memory - before) / participants,
      };
    });
    await inTurn(order, (side) => closedLoop(side, Math.ceil(inFlight / 2), warmUpSeconds));
    const open = await inTurn(order, (side) => openLoop(side, rate, seconds, profileOf(side, 'open')));
    const closed = await inTurn(order, (side) =>
      closedLoop(side, inFlight, seconds, profileOf(side, 'closed')),
    );
    const resultOf = (side: Side): SideResult => ({
      ...pick(storms, side),
      open: pick(open, side),
      closed: pick(closed, side),
      accepted: side.accepted(),
      refused: side.refused(),
    });
    return { bare: resultOf(bare), muster: resultOf(muster) };
  } finally {
    await bare.close();
    await muster.close();
  }

  function profileOf(side: Side, phase: string): string | undefined {
    if (options.profile === undefined || side.name !== 'muster') return undefined;
    return join(options.profile, `${phase}-${round + 1}.cpuprofile`);
  }
}

async function inTurn<T>(order: readonly Side[], run: (side: Side) => Promise<T>): Promise<Map<Side, T>> {
  const results = new Map<Side, T>();
  for (const side of order) results.set(side, await run(side));
  return results;
}

function pick<T>(results: ReadonlyMap<Side, T>, side: Side): T {
  const result = results.get(side);
  if (result === undefined) throw new Error(`${side.name} has no result.`);
  return result;
}
