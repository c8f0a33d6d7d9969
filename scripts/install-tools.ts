import { findBrowser, findProgram } from './find-program.ts';
import { runCommand } from './run.ts';

/**
 * Brings the programs that tests use and npm does not have: a browser, and the sqlite3 command-line tool. Only a
 * Debian machine where we are root gets them by itself; elsewhere a sentence says what is missing, and the tests
 * that need it say so too.
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
  // A fresh machine has no lists of packages yet.
  return (await runCommand('apt-get', ['update', '--quiet'])) === 0 && (await install()) === 0;
}
