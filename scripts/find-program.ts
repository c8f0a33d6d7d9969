import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where browsers are installed that are not on the path. */
const BROWSERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a program on the path is, or undefined. */
export function findProgram(name: string): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)))
    .find((path) => existsSync(path));
}

/** A Chromium for browser tests: MUSTER_BROWSER, else one on the path, else one in a usual place, else undefined. */
export function findBrowser(): string | undefined {
  const named = process.env['MUSTER_BROWSER'];
  if (named) return named;
  const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'msedge'].map(findProgram);
  return onPath.find((path) => path !== undefined) ?? BROWSERS.find((path) => existsSync(path));
}
