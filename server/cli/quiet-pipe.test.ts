import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/run.ts';

/** Runs a command whose stdout is closed before it prints anything. */
function runUnread(file: string, ...args: string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: ROOT });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

test.each([
  ['scenarios-check.ts', ['_template']],
  ['scenarios-check.ts', ['_template', '--json']],
  ['scenarios-figures.ts', ['_template']],
  ['scenarios-upgrade.ts', ['_template']],
  ['kinds.ts', []],
  ['kinds.ts', ['--json']],
])(
  '[SC99] %s %j says nothing to a reader that is gone',
  async (file, args) => {
    expect(await runUnread(`server/cli/${file}`, ...args)).toEqual({ code: 0, stderr: '' });
  },
  30_000,
);

test('[SC99] every command begins with it', () => {
  const folder = new URL('.', import.meta.url);
  const commands = readdirSync(folder).filter((name) => !/quiet-pipe|\.test\./.test(name));
  expect(commands).toEqual([
    'kinds.ts',
    'play.ts',
    'scenarios-check.ts',
    'scenarios-figures.ts',
    'scenarios-upgrade.ts',
  ]);
  for (const name of commands)
    expect(readFileSync(new URL(name, folder), 'utf8'), name).toContain("import './quiet-pipe.ts';");
});
