import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#scripts/run.ts';

export type RunningServer = {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  origin: string;
  port: number;
  dataFolder: string;
  /** Everything the process has said so far. */
  output: () => string;
  /** Sends a signal (SIGTERM when none is named) and resolves with the exit code. The data stays. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Stops and deletes the data. */
  remove: () => Promise<void>;
};

export type ServerOptions = {
  /** An earlier server's data, to start again from. */
  dataFolder?: string;
  environment?: Record<string, string | undefined>;
};

/** How long a start may take on a machine that is busy with other things, in milliseconds. */
const PATIENCE = 60_000;

/** Starts the real process on a free port and a data folder of its own. There has to be a build. */
export async function startServer({ dataFolder, environment }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'muster-data-')));
  const child = spawn(process.execPath, ['build/program/main.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      MUSTER_DATA: folder,
      // Most tests look at what they made themselves, and need not wait for a whole play.
      MUSTER_EXAMPLE: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (data) => said.push(String(data)));
  child.stderr.on('data', (data) => said.push(String(data)));
  const output = () => said.join('');
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const port = await portOf(child, output);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  const remove = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, port, dataFolder: folder, output, stop, remove };
}

function portOf(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error(`The server did not start:\n${output()}`))),
      PATIENCE,
    );
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.stdout?.off('data', read);
      child.off('exit', exit);
      end();
    };
    const read = () => {
      const port = /http:\/\/[^\s/]+:(\d+)\//.exec(output())?.[1];
      if (port !== undefined) settle(() => resolve(Number(port)));
    };
    const exit = () => settle(() => reject(new Error(`The server ended while starting:\n${output()}`)));
    child.stdout?.on('data', read);
    child.once('exit', exit);
  });
}
