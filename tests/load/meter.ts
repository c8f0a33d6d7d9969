// In a server's process: what a phase cost it. The parent asks over the channel between the two processes.

import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface PhaseCost {
  /** Microseconds of every thread of the process, user and system. */
  readonly cpu: number;
  /** Milliseconds by which a timer came late, 99th percentile. */
  readonly loopDelay: number;
}

export type MeterRequest =
  | { readonly ask: 'memory' }
  | { readonly ask: 'start'; readonly profile?: string }
  | { readonly ask: 'stop' };

export type MeterReply = { readonly rss: number } | PhaseCost | { readonly started: true };

/** Milliseconds between two looks at the loop; what the histogram shows above it is delay. */
const RESOLUTION = 5;

/** Answers the parent from now on. The meter is the same for every server that is measured. */
export function answerMeter(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  let cpu = process.cpuUsage();
  let profiling: { session: Session; path: string } | undefined;

  process.on('message', async (request: MeterRequest) => {
    if (request.ask === 'memory') {
      // Twice, since what the first one finds dead frees more.
      if (typeof collect === 'function') for (let n = 0; n < 2; n += 1) collect();
      reply({ rss: process.memoryUsage().rss });
    } else if (request.ask === 'start') {
      if (request.profile !== undefined) profiling = await startProfile(request.profile);
      delay.reset();
      delay.enable();
      cpu = process.cpuUsage();
      reply({ started: true });
    } else {
      const { user, system } = process.cpuUsage(cpu);
      delay.disable();
      if (profiling !== undefined) await stopProfile(profiling);
      profiling = undefined;
      reply({ cpu: user + system, loopDelay: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION) });
    }
  });
}

function reply(message: MeterReply): void {
  process.send?.(message);
}

async function startProfile(path: string): Promise<{ session: Session; path: string }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  return { session, path };
}

async function stopProfile({ session, path }: { session: Session; path: string }): Promise<void> {
  const { profile } = await session.post('Profiler.stop');
  await writeFile(path, JSON.stringify(profile));
  session.disconnect();
}
