import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildProgram } from '#scripts/build-program.ts';
import { prepareClient } from '#scripts/prepare.ts';
import { ROOT } from '#scripts/run.ts';
import type { MeterReply, MeterRequest, PhaseCost } from './meter.ts';

/** Built as in production: no TypeScript loader takes time and memory beside what is measured. */
const SERVERS = {
  'bare-server': 'tests/load/bare-server.ts',
  'muster-server': 'tests/load/muster-server.ts',
} as const;
const FOLDER = '.cache/bench';

export async function buildServers(): Promise<void> {
  await prepareClient();
  await buildProgram(FOLDER, SERVERS);
}

/** A server in a process of its own. `S` is what it says of itself once it listens. */
export interface ServerChild<S> {
  readonly started: S;
  /** Resident bytes after a collection. */
  memory(): Promise<number>;
  startPhase(profile?: string): Promise<void>;
  stopPhase(): Promise<PhaseCost>;
  stop(): Promise<void>;
}

/** `name`: a built server of `SERVERS`. */
export async function spawnServer<S>(
  name: keyof typeof SERVERS,
  args: readonly string[],
): Promise<ServerChild<S>> {
  const child = spawn(process.execPath, [`${FOLDER}/${name}.mjs`, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = (await nextMessage(child)) as S;
  const ask = async (request: MeterRequest): Promise<MeterReply> => {
    child.send(request);
    return (await nextMessage(child)) as MeterReply;
  };
  return {
    started,
    async memory() {
      const answer = await ask({ ask: 'memory' });
      return 'rss' in answer ? answer.rss : Number.NaN;
    },
    async startPhase(profile) {
      await ask({ ask: 'start', ...(profile !== undefined && { profile }) });
    },
    async stopPhase() {
      const answer = await ask({ ask: 'stop' });
      if (!('cpu' in answer)) throw new Error('The server did not say what the phase cost.');
      return answer;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController();
  const exited = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`A server that is measured ended with code ${String(code)}.`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal: gone.signal }), exited])) as [
      unknown,
    ];
    return message;
  } finally {
    gone.abort();
    exited.catch(() => {});
  }
}
