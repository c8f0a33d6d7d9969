import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '#scripts/run.ts';

// The real process without pages, to be killed.

export interface SpawnedServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything it said, for when a test fails. */
  output(): string;
  /** As a power cut does it: no signal handler runs. */
  kill(): Promise<void>;
}

export async function spawnServer(options: {
  port: number;
  dataDir: string;
  scenarios: string;
}): Promise<SpawnedServer> {
  const child = spawn(process.execPath, ['build/program/main.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(options.port),
      MUSTER_PAGES: 'off',
      MUSTER_DATA: options.dataDir,
      MUSTER_SCENARIOS: options.scenarios,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout?.on('data', (data) => said.push(String(data)));
  child.stderr?.on('data', (data) => said.push(String(data)));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (said.join('').includes('Muster is running')) resolve();
    });
    exited.then(() => reject(new Error(`The server ended:\n${said.join('')}`)));
  });
  return {
    url: `http://127.0.0.1:${options.port}`,
    child,
    output: () => said.join(''),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
