import { findBrowser, findProgram } from './find-program.ts';
import { runCommand } from './run.ts';

/**
 * Installs the programs that tests need and npm does not have: a browser and the sqlite3 command-line tool. This works
 * only on Debian as root. Elsewhere a warning says what is missing, and so do the tests that need it.
 */
export async function installTools(): Promise<void> {
  const missing = [
    ...(findBrowser() === undefined ? ['chromium'] : []),
    ...(findProgram('sqlite3') === undefined ? ['sqlite3'] : []),
  ];
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
  if (canInstall && (await aptInstall(missing))) return;
  console.warn(
    `Not found: ${missing.join(' and ')}. Install it (or set MUSTER_BROWSER to a Chromium) to run every test.`,
  );
}

async function aptInstall(packages: string[]): Promise<boolean> {
  process.env['DEBIAN_FRONTEND'] = 'noninteractive';
  const install = () =>
    runCommand('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages]);
  if ((await install()) === 0) return true;
  // A new machine has no package lists yet.
  return (await runCommand('apt-get', ['update', '--quiet'])) === 0 && (await install()) === 0;
}
